package org.vgpudesk.app.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;

/**
 * All that an open host has told, for the window. {@link #apply} is the only writer of what the screen shows; everything
 * here is confined to the thread that calls it.
 */
public final class Inventory {

    private final HostState state = new HostState();
    private final MachineHues hues = new MachineHues();
    private Map<UUID, String> ownNames = Map.of();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Access> access = new ReadOnlyObjectWrapper<>(new Access.Changing());
    private final ReadOnlyObjectWrapper<@Nullable Instant> news = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");
    private @Nullable SliceIndex index;

    /** Takes in what the host has told, in order. */
    public void apply(List<HostEvent> events) {
        if (events.stream().anyMatch(e -> !(e instanceof HostEvent.HostLost))) {
            news.set(Instant.now());
        }
        for (var event : events) {
            state.apply(event);
            index = null;
            switch (event) {
                case HostEvent.DomainChanged(var domain) -> hues.meet(domain);
                case HostEvent.AccessChanged(var now) -> access.set(now);
                case HostEvent.HostLost(var why) -> lost.set(why);
                case HostEvent.CaughtUp end -> {
                    lost.set("");
                    known.set(true);
                }
                default -> {}
            }
        }
        revision.set(revision.get() + 1);
    }

    /** Takes in what people call their slices: the one thing shown that no host tells. */
    public void call(Map<UUID, String> names) {
        ownNames = Map.copyOf(names);
        revision.set(revision.get() + 1);
    }

    /** What people call a slice; empty if nobody has given it a name. */
    public String ownName(Hostdev device) {
        return device instanceof Hostdev.Mediated mediated ? ownNames.getOrDefault(mediated.uuid(), "") : "";
    }

    /** The slice of that device, if the host has it; where a UUID is there several times, the active one. */
    public Optional<Slice> slice(Hostdev device) {
        return index().of(device);
    }

    /** What the host has now; for reading only. */
    public HostState state() {
        return state;
    }

    /** Moves whenever anything of {@link #state} has moved. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Whether the host has told all it has at least once: before, nothing here means anything. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** What may be done with the host. */
    public ReadOnlyObjectProperty<Access> accessProperty() {
        return access.getReadOnlyProperty();
    }

    /** Why the host does not answer any more; empty while it does. */
    public ReadOnlyStringProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** When the host last told anything; nothing before it did. */
    public ReadOnlyObjectProperty<@Nullable Instant> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** The colour of a virtual machine: 1 to 6, then the same again with the next pattern; 0 if it has no slice. */
    public int hue(UUID domain) {
        return hues.of(domain);
    }

    /** The slices of a card, and those of its functions that are handed over as they are. */
    public List<Slice> slices(Gpu gpu) {
        return index().of(gpu);
    }

    /** The slices that a virtual machine names, now or at its next start, as far as the host has them. */
    public List<Slice> slices(Domain domain) {
        return index().of(domain);
    }

    private SliceIndex index() {
        var known = index;
        if (known == null) {
            known = new SliceIndex(state);
            index = known;
        }
        return known;
    }
}
