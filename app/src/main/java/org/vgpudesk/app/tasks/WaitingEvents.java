package org.vgpudesk.app.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostEvent;

/**
 * Events that wait for whoever shows them, without those that a later one makes worthless. Of each thing only the newest
 * waits, at the newest's place, so that as much waits as there are things on the host, however many events come. A
 * replay's beginning and end and the loss of the host stay in order, and nothing moves across them; what was told before
 * a replay goes once that replay has told all of it again. Not safe for several threads.
 */
final class WaitingEvents implements Waiting<HostEvent> {

    private enum Kind {
        GPU,
        DEVICE,
        DOMAIN,
        READABLE,
        REFUSED,
        FACTS,
        ACCESS
    }

    private record Thing(Kind kind, Object id) {}

    private static final Thing FACTS = new Thing(Kind.FACTS, "");
    private static final Thing ACCESS = new Thing(Kind.ACCESS, "");

    /** What was told between two marks; the first stretch has none at its beginning. */
    private record Stretch(@Nullable HostEvent mark, Map<Thing, HostEvent> things) {

        static Stretch after(@Nullable HostEvent mark) {
            return new Stretch(mark, new LinkedHashMap<>());
        }

        void add(Thing thing, HostEvent event) {
            things.remove(thing);
            things.put(thing, event);
        }
    }

    private List<Stretch> stretches = new ArrayList<>(List.of(Stretch.after(null)));

    @Override
    public void add(HostEvent event) {
        switch (event) {
            case HostEvent.GpuChanged(var gpu) -> add(Kind.GPU, gpu.id(), event);
            case HostEvent.GpuGone(var id) -> add(Kind.GPU, id, event);
            case HostEvent.DeviceChanged(var device) -> add(Kind.DEVICE, device.id(), event);
            case HostEvent.DeviceGone(var id) -> add(Kind.DEVICE, id, event);
            case HostEvent.DomainChanged(var domain) -> add(Kind.DOMAIN, domain.uuid(), event);
            case HostEvent.DomainGone(var uuid) -> add(Kind.DOMAIN, uuid, event);
            case HostEvent.Unreadable(var name, var parent, var why) -> add(Kind.READABLE, name, event);
            case HostEvent.ReadableAgain(var name) -> add(Kind.READABLE, name, event);
            case HostEvent.DetachRefused refused -> add(Kind.REFUSED, refused, event);
            case HostEvent.FactsChanged changed -> stretches.getLast().add(FACTS, event);
            case HostEvent.AccessChanged changed -> stretches.getLast().add(ACCESS, event);
            case HostEvent.ReplayBegun begun -> {
                forgetBrokenReplay();
                mark(event);
            }
            case HostEvent.CaughtUp end -> {
                forgetBeforeReplay();
                mark(event);
            }
            case HostEvent.HostLost lost -> mark(event);
        }
    }

    private void add(Kind kind, Object id, HostEvent event) {
        stretches.getLast().add(new Thing(kind, id), event);
    }

    private void mark(HostEvent mark) {
        stretches.add(Stretch.after(mark));
        forgetLossBeforeLoss();
    }

    /** A replay that was begun and broken off says nothing more than its events once the next one begins. */
    private void forgetBrokenReplay() {
        int begun = last(HostEvent.ReplayBegun.class);
        if (begun > last(HostEvent.CaughtUp.class)) {
            forgetMark(begun);
            forgetLossBeforeLoss();
        }
    }

    private void forgetLossBeforeLoss() {
        for (int i = stretches.size() - 1; i > 1; i--) {
            if (stretches.get(i).mark() instanceof HostEvent.HostLost
                    && stretches.get(i - 1).mark() instanceof HostEvent.HostLost) {
                forgetMark(i - 1);
            }
        }
    }

    /** Joins what came after a mark to what came before it. */
    private void forgetMark(int index) {
        stretches.remove(index).things().forEach(stretches.get(index - 1)::add);
    }

    /** Keeps of what came before a replay that the host was lost, and what a replay need not repeat. */
    private void forgetBeforeReplay() {
        int begun = last(HostEvent.ReplayBegun.class);
        if (begun <= 0) {
            return;
        }
        var before = stretches.subList(0, begun);
        var kept = new ArrayList<Stretch>();
        kept.add(Stretch.after(null));
        for (var thing : List.of(FACTS, ACCESS)) {
            newest(before, s -> s.things().get(thing))
                    .ifPresent(event -> kept.getFirst().add(thing, event));
        }
        newest(before, s -> s.mark() instanceof HostEvent.HostLost lost ? lost : null)
                .ifPresent(lost -> kept.add(Stretch.after(lost)));
        before.clear();
        stretches.addAll(0, kept);
    }

    private interface Part {
        @Nullable
        HostEvent of(Stretch stretch);
    }

    private static Optional<HostEvent> newest(List<Stretch> stretches, Part part) {
        return stretches.reversed().stream()
                .flatMap(s -> Optional.ofNullable(part.of(s)).stream())
                .findFirst();
    }

    /** The index of the last stretch that begins with such a mark; 0 if none does. */
    private int last(Class<? extends HostEvent> mark) {
        for (int i = stretches.size() - 1; i > 0; i--) {
            if (mark.isInstance(stretches.get(i).mark())) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many events wait. */
    int size() {
        return stretches.stream().mapToInt(s -> s.things().size()).sum() + stretches.size() - 1;
    }

    /** All that waits, in order; nothing waits any more. */
    @Override
    public List<HostEvent> drain() {
        var drained = new ArrayList<HostEvent>();
        for (var stretch : stretches) {
            var mark = stretch.mark();
            if (mark != null) {
                drained.add(mark);
            }
            drained.addAll(stretch.things().values());
        }
        stretches = new ArrayList<>(List.of(Stretch.after(null)));
        return drained;
    }
}
