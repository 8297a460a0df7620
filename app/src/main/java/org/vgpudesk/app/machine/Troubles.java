package org.vgpudesk.app.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.language.Language;

/** Finds what keeps machines from being started: two that name one slice, and slices that are not there. */
final class Troubles {

    private static final Texts TEXTS = Texts.of(Troubles.class);

    private final Inventory inventory;

    Troubles(Inventory inventory) {
        this.inventory = inventory;
    }

    List<Trouble> all() {
        var shared = inventory.state().gpus().stream()
                .flatMap(g -> inventory.slices(g).stream())
                .filter(s -> s.domains().size() > 1)
                .map(this::shared);
        var gone = inventory.state().domains().stream()
                .sorted(Comparator.comparing(Domain::name))
                .flatMap(d -> missing(d).map(device -> gone(d, device)));
        return Stream.concat(shared, gone).toList();
    }

    /** What a machine names and the host does not have; functions of cards are not looked for. */
    Stream<Hostdev> missing(Domain domain) {
        return Stream.concat(domain.live().stream(), domain.config().stream())
                .filter(Hostdev.Mediated.class::isInstance)
                .filter(device -> inventory.slice(device).isEmpty())
                .distinct();
    }

    /** Why a machine that is off cannot be started; empty if nothing is known against it. */
    String lock(Domain domain) {
        if (domain.active()) {
            return "";
        }
        var holder = domain.config().stream()
                .flatMap(device -> inventory.slice(device).stream()
                        .flatMap(s -> s.domains().stream())
                        .filter(d -> d.holdsLive(device)))
                .filter(d -> !d.uuid().equals(domain.uuid()))
                .findFirst();
        return holder.map(d -> TEXTS.get("lock.held", d.name()))
                .or(() -> missing(domain).findFirst().map(device -> TEXTS.get("lock.missing")))
                .orElse("");
    }

    private Trouble shared(Slice slice) {
        var names = slice.domains().stream().map(Domain::name).sorted().toList();
        var running = slice.domains().stream()
                .filter(d -> d.holdsLive(slice.device()))
                .findFirst();
        var clone = clone(slice);
        var second = running.isPresent() && clone.isPresent()
                ? TEXTS.get(
                        "conflict.running", running.get().name(), clone.get().name())
                : TEXTS.get("conflict.long");
        return new Trouble(
                TEXTS.get(
                        "conflict",
                        names.stream().limit(names.size() - 1L).collect(Language.listing()),
                        names.getLast()),
                second,
                slice.device() instanceof Hostdev.Mediated mediated
                        ? clone.map(d -> new Trouble.Way.Own(
                                        d.uuid(), mediated.uuid(), TEXTS.get("conflict.own", d.name())))
                                .orElse(null)
                        : null);
    }

    /** Which of them gets another one: one that is off, and not the one that is there longest. */
    private Optional<Domain> clone(Slice slice) {
        return slice.domains().stream()
                .filter(d -> !d.active() && d.persistent() && d.holdsInConfig(slice.device()))
                .max(Comparator.comparingInt((Domain d) -> inventory.hue(d.uuid()))
                        .thenComparing(Domain::name));
    }

    private static Trouble gone(Domain domain, Hostdev device) {
        return new Trouble(
                TEXTS.get("gone", domain.name()),
                TEXTS.get("gone.long", domain.name(), device.toString()),
                new Trouble.Way.TakeOut(domain.uuid(), device, TEXTS.get("gone.out", domain.name())));
    }
}
