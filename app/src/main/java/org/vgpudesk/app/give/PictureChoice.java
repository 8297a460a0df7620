package org.vgpudesk.app.give;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.picture.TypeTraits;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.profile.ProfileCatalog;

/** The decision how the virtual machine will be looked at. What it depends on is read of the host first. */
final class PictureChoice {

    private static final Texts TEXTS = Texts.of(PictureChoice.class);

    private final Desk desk;
    private final ObjectProperty<Seen> seen = new SimpleObjectProperty<>(Seen.NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private ProfileCatalog catalog = ProfileCatalog.empty();
    private @Nullable UUID machine;
    private @Nullable Screen screen;
    private String trouble = TEXTS.get("picture.reading");

    PictureChoice(Desk desk) {
        this.desk = desk;
    }

    private record Reading(Screen screen, ProfileCatalog catalog) {}

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
        var known = catalog;
        desk.read(
                host -> new Reading(
                        Screen.of(host, domain), known.profiles().isEmpty() ? ProfileCatalog.standard() : known),
                now -> {
                    catalog = now.catalog();
                    if (domain.equals(machine)) {
                        learned(now.screen(), "");
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
        return new TypeTraits(catalog, desk.inventory().state()).of(parent, typeId);
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
