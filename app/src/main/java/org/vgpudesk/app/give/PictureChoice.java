package org.vgpudesk.app.give;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.size.TypeTraits;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;

/** The decision how the virtual machine will be looked at. What it depends on is read of the host first. */
final class PictureChoice {

    private static final Texts TEXTS = Texts.of(PictureChoice.class);

    private final Desk desk;
    private final SizeWords words;
    private final ObjectProperty<Seen> seen = new SimpleObjectProperty<>(Seen.NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private @Nullable UUID machine;
    private @Nullable Screen screen;
    private String trouble = TEXTS.get("picture.reading");
    private boolean proposing;
    private boolean chosen;

    PictureChoice(Desk desk, SizeWords words) {
        this.desk = desk;
        this.words = words;
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
    String caution(Seen how, Hostdev device, Traits traits, String name) {
        return shown(how, traits)
                .map(look -> look.caution(device, name).orElse(""))
                .orElse(trouble);
    }

    /** Whether what it depends on is known by now. */
    boolean known() {
        return screen != null;
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
        if (!domain.equals(machine)) {
            machine = domain;
            screen = null;
            trouble = TEXTS.get("picture.reading");
        }
        desk.read(
                host -> Screen.of(host, domain),
                now -> {
                    if (domain.equals(machine)) {
                        learned(now, "");
                    }
                },
                failure -> {
                    if (domain.equals(machine)) {
                        learned(null, TEXTS.get("picture.unread"));
                    }
                });
    }

    private void learned(@Nullable Screen now, String why) {
        screen = now;
        trouble = why;
        revision.set(revision.get() + 1);
    }

    /** What is known of a device of that type on that parent. */
    Traits traits(String parent, String typeId) {
        return new TypeTraits(words.bookProperty().get(), desk.inventory().state()).of(parent, typeId);
    }

    /** Whether the device is known to show nothing, so that there is nothing to choose. */
    static boolean showsNothing(Hostdev device, Traits traits) {
        return !(device instanceof Hostdev.Mediated) || traits.display() == Answer.NO;
    }

    /** Why it cannot be seen that way; empty if it can. */
    String whyNot(Seen how, Hostdev device, Traits traits, String name) {
        if (how == Seen.NONE) {
            return "";
        }
        return shown(how, traits)
                .map(look -> look.whyNot(device, name)
                        .map(e -> String.valueOf(e.getMessage()))
                        .orElse(""))
                .orElse(trouble);
    }

    /** What is asked for. */
    Look look(Traits traits) {
        return shown(seen.get(), traits).<Look>map(l -> l).orElseGet(() -> new Look.Unchanged(traits));
    }

    private Optional<Look.Shown> shown(Seen how, Traits traits) {
        var now = screen;
        return now == null || how == Seen.NONE
                ? Optional.empty()
                : Optional.of(new Look.Shown(how == Seen.WINDOW ? Where.HERE : Where.NETWORK, traits, now));
    }
}
