package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;
import org.vgpudesk.app.slice.SlicePicture.Line;
import org.vgpudesk.app.slice.SlicePicture.Survival;
import org.vgpudesk.app.slice.SlicePicture.User;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.profile.TypeFacts;

/** Puts one slice into words. */
final class SlicePictures {

    private static final Texts TEXTS = Texts.of(SlicePictures.class);

    private final Inventory inventory;
    private final SliceNames names;
    private final HostInfo host;

    SlicePictures(Inventory inventory, SliceNames names, HostInfo host) {
        this.inventory = inventory;
        this.names = names;
        this.host = host;
    }

    SlicePicture of(Slice slice, Optional<TypeFacts> facts) {
        var size = names.size(slice);
        var gpu = GpuNames.full(slice.gpu());
        var own = inventory.ownName(slice.device());
        var users = slice.domains().stream().map(d -> user(d, slice)).toList();
        return new SlicePicture(
                TEXTS.get("title", size, GpuNames.brief(slice.gpu())),
                own.isEmpty()
                        ? slice.owner()
                                .map(d -> TEXTS.get("crumb.of", d.name()))
                                .orElseGet(() -> TEXTS.get("crumb.nobody"))
                        : own,
                gpu,
                own,
                slice.owner().map(d -> inventory.hue(d.uuid())).orElse(0),
                survival(slice.mediated()),
                users,
                facts.map(SliceFacts::of).orElseGet(() -> List.of(new Line(TEXTS.get("fact.size"), size, ""))),
                facts.isPresent() ? "" : TEXTS.get(slice.mediated() == null ? "unstated.function" : "unstated"),
                technical(slice, facts));
    }

    private User user(Domain domain, Slice slice) {
        boolean live = domain.holdsLive(slice.device());
        boolean config = domain.holdsInConfig(slice.device());
        return new User(
                domain.uuid(),
                domain.name(),
                inventory.hue(domain.uuid()),
                domain.state(),
                !domain.active() || live && config ? "" : TEXTS.get(live ? "user.until.off" : "user.next"));
    }

    private Survival survival(@Nullable MediatedDevice device) {
        if (device == null) {
            return survival("function", false, false);
        }
        if (device.persistent() && device.autostart()) {
            return survival("kept", true, false);
        }
        boolean able = host.can(Ability.AUTOSTART) && (device.persistent() || host.can(Ability.DEFINE));
        return survival(device.persistent() ? "defined" : "transient", false, able);
    }

    private static Survival survival(String key, boolean lasts, boolean repairable) {
        return new Survival(
                lasts,
                TEXTS.get("survival." + key + ".badge"),
                TEXTS.get("survival." + key + ".word"),
                TEXTS.get("survival." + key + ".why"),
                repairable);
    }

    private static List<Line> technical(Slice slice, Optional<TypeFacts> facts) {
        var lines = new ArrayList<Line>();
        var device = slice.mediated();
        if (device == null) {
            lines.add(line("address", slice.device().toString()));
            return lines;
        }
        lines.add(line("type", device.typeId()));
        lines.add(line("uuid", device.id().uuid().toString()));
        lines.add(line("parent", device.id().parent()));
        lines.add(line("device", device.nodeDeviceName()));
        var type = slice.type();
        if (type != null) {
            lines.add(line("api", type.deviceApi()));
        }
        if (device.active()) {
            lines.add(line("group", Objects.toString(device.iommuGroup(), "–")));
        }
        device.definition().attributes().forEach(a -> lines.add(line("attribute", a.name() + " = " + a.value())));
        facts.ifPresent(f -> lines.addAll(SliceFacts.ofItsOwn(f)));
        return lines;
    }

    private static Line line(String key, String value) {
        return new Line(TEXTS.get("technical." + key), value, "");
    }
}
