package org.vgpudesk.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Labels;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Step;

final class DoneWordsTest {

    private static final MediatedDeviceId SLICE = new MediatedDeviceId(new UUID(0, 1), "pci_0000_41_00_0");

    /** What gives a slice that is kept after a reboot. */
    private static final Plan GIVE = new Plan(
            new UUID(0, 2),
            URI.create("sim:///workstation"),
            Plan.Kind.GIVE,
            new Labels("training-01", "GA107GL", "2 GB"),
            List.of(
                    new Step(new Verb.Define(new DeviceDefinition(SLICE, "nvidia-712")), new Verb.Undefine(SLICE)),
                    new Step(new Verb.SetAutostart(SLICE, true), new Verb.SetAutostart(SLICE, false))),
            List.of());

    @Test
    void aSliceThatIsKeptComesBackAfterAReboot() {
        assertEquals("The slice is ready and comes back after a reboot.", new DoneWords(GIVE, false).second());
    }

    @Test
    void nothingIsSaidOfASliceThatWasTakenBack() {
        var words = new DoneWords(Reversal.of(GIVE), false);

        assertEquals("Done. training-01 no longer has 2 GB of the GA107GL.", words.first());
        assertEquals("", words.second());
    }
}
