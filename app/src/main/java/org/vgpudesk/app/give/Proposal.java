package org.vgpudesk.app.give;

import java.util.List;
import java.util.Optional;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.profile.Series.Purpose;

/**
 * How machines will be looked at unless somebody decides otherwise: in a window where that fits the size and nothing that
 * is seen today goes dark; else as it is.
 *
 * @param why one sentence
 */
record Proposal(Seen how, String why) {

    private static final Texts TEXTS = Texts.of(Proposal.class);

    static final Proposal NOTHING = new Proposal(Seen.NONE, "");

    /**
     * What it depends on beside the device.
     *
     * @param machines those that get it
     * @param purpose what the size is good for; empty if nobody says
     * @param elsewhere whether the host is another computer
     * @param now whether the machine is to have it while it runs, which no window allows
     */
    record About(List<Domain> machines, Optional<Purpose> purpose, boolean elsewhere, boolean now) {

        private String names() {
            return PlanText.list(machines.stream().map(Domain::name).toList());
        }

        private boolean unseen() {
            return purpose.filter(p -> p == Purpose.COMPUTING || p == Purpose.APPLICATIONS || p == Purpose.DEVICE)
                    .isPresent();
        }
    }

    static Proposal of(PictureChoice picture, Hostdev device, Traits traits, About about) {
        if (!picture.known(about.machines()) || about.now() || PictureChoice.showsNothing(device, traits)) {
            return NOTHING;
        }
        if (about.unseen()) {
            return new Proposal(
                    Seen.NONE,
                    TEXTS.get("picture.because.purpose." + about.purpose().orElseThrow()));
        }
        var ways = about.elsewhere() ? List.of(Seen.NETWORK) : List.of(Seen.WINDOW, Seen.NETWORK);
        for (var how : ways) {
            if (picture.caution(how, device, traits, about.machines()).isEmpty()) {
                return new Proposal(
                        how,
                        TEXTS.get(
                                about.machines().size() == 1 ? "picture.because.seen" : "picture.because.seen.all",
                                about.names()));
            }
        }
        return new Proposal(
                Seen.NONE,
                TEXTS.get(
                        "picture.because.caution", picture.caution(ways.getFirst(), device, traits, about.machines())));
    }
}
