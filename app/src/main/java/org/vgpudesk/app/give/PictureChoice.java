package org.vgpudesk.app.give;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;

/** The decision how the virtual machines will be looked at. What it depends on is read of the host first. */
final class PictureChoice {

    private static final Texts TEXTS = Texts.of(PictureChoice.class);

    private final Desk desk;
    private final ObjectProperty<Seen> seen = new SimpleObjectProperty<>(Seen.NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Map<UUID, Screen> screens = new HashMap<>();
    private final Map<UUID, String> troubles = new HashMap<>();
    private boolean proposing;
    private boolean chosen;

    PictureChoice(Desk desk) {
        this.desk = desk;
        seen.addListener((property, before, now) -> chosen |= !proposing);
    }

    /** Answers for somebody who has not answered yet; whoever has is not asked again. */
    void propose(Seen how) {
        if (!chosen) {
            proposing = true;
            seen.set(how);
            proposing = false;
        }
    }

    /** Whether the answer is somebody's own. */
    boolean chosen() {
        return chosen;
    }

    /** Why this should not be the answer of somebody who was not asked; empty if it may be. */
    String caution(Seen how, Hostdev device, Traits traits, List<Domain> machines) {
        return first(
                machines,
                domain -> shown(how, traits, domain.uuid())
                        .map(look -> look.caution(device, domain.name()).orElse(""))
                        .orElse(trouble(domain)));
    }

    /** Whether what it depends on is known by now. */
    boolean known(List<Domain> machines) {
        return !machines.isEmpty() && machines.stream().allMatch(d -> screens.containsKey(d.uuid()));
    }

    private String trouble(Domain domain) {
        return troubles.getOrDefault(domain.uuid(), TEXTS.get("picture.reading"));
    }

    /** What is said first of any of them; of several it says of which. */
    private static String first(List<Domain> machines, Function<Domain, String> say) {
        for (var domain : machines) {
            var said = say.apply(domain);
            if (!said.isEmpty()) {
                return machines.size() == 1 || said.contains(domain.name())
                        ? said
                        : TEXTS.get("picture.of", domain.name(), said);
            }
        }
        return "";
    }

    /** Whether something of these machines is still being read. */
    boolean reading(List<Domain> machines) {
        return machines.stream().anyMatch(d -> !screens.containsKey(d.uuid()) && !troubles.containsKey(d.uuid()));
    }

    ObjectProperty<Seen> seenProperty() {
        return seen;
    }

    /** Counts what has been read. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Reads what the machine has and what the host can do. */
    void read(UUID domain) {
        desk.read(
                host -> Screen.of(host, domain),
                now -> {
                    screens.put(domain, now);
                    learned();
                },
                failure -> {
                    screens.remove(domain);
                    troubles.put(domain, TEXTS.get("picture.unread"));
                    learned();
                });
    }

    private void learned() {
        revision.set(revision.get() + 1);
    }

    /** Whether the device is known to show nothing, so that there is nothing to choose. */
    static boolean showsNothing(Hostdev device, Traits traits) {
        return !(device instanceof Hostdev.Mediated) || traits.display() == Answer.NO;
    }

    /** Why it cannot be seen that way on one of the machines; empty if it can on all. */
    String whyNot(Seen how, Hostdev device, Traits traits, List<Domain> machines) {
        if (how == Seen.NONE) {
            return "";
        }
        return first(
                machines,
                domain -> shown(how, traits, domain.uuid())
                        .map(look -> look.whyNot(device, domain.name())
                                .map(e -> String.valueOf(e.getMessage()))
                                .orElse(""))
                        .orElse(trouble(domain)));
    }

    /** What is asked for. */
    Look look(Traits traits, UUID machine) {
        return shown(seen.get(), traits, machine).<Look>map(l -> l).orElseGet(() -> new Look.Unchanged(traits));
    }

    private Optional<Look.Shown> shown(Seen how, Traits traits, UUID machine) {
        return how == Seen.NONE
                ? Optional.empty()
                : Optional.ofNullable(screens.get(machine))
                        .map(now -> new Look.Shown(how == Seen.WINDOW ? Where.HERE : Where.NETWORK, traits, now));
    }
}
