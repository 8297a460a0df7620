package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.NotShown;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.simulated.vfio.DeviceFile;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.Opener;
import org.vgpudesk.simulated.vfio.RegionReader;
import org.vgpudesk.simulated.vfio.VfioCore;

/**
 * The devices themselves, which follow the state that a store keeps of them: they exist while their slice is active, and
 * are open while a running machine holds them. Guarded by its world.
 */
final class Kernel implements Store {

    private final Store store;
    private final Hardware hardware;
    private final Set<Defect> defects;
    private final VfioCore core = new VfioCore();
    private final Map<MediatedDeviceId, Made> made = new HashMap<>();
    private final Map<MediatedDeviceId, DeviceFile> held = new HashMap<>();

    /** A device and the slice that it was made for. */
    private record Made(LeafDevice device, Slice slice) {
        boolean isOf(Slice other) {
            return slice.definition().equals(other.definition())
                    && Objects.equals(slice.iommuGroup(), other.iommuGroup());
        }
    }

    Kernel(Store store, Scene scene) throws HostException {
        this.store = store;
        this.hardware = scene.hardware();
        this.defects = scene.defects();
        follow(store.current());
    }

    @Override
    public WorldState current() throws HostException {
        return store.current();
    }

    @Override
    public WorldState change(Transition transition) throws HostException, Refusal {
        var next = store.change(transition);
        follow(next);
        return next;
    }

    @Override
    public boolean shared() {
        return store.shared();
    }

    @Override
    public Optional<WorldState> changedElsewhere() throws HostException {
        var next = store.changedElsewhere();
        next.ifPresent(this::follow);
        return next;
    }

    private void follow(WorldState state) {
        var now = new HashMap<MediatedDeviceId, Slice>();
        state.slices().forEach(slice -> now.put(slice.id(), slice));
        for (var id : List.copyOf(made.keySet())) {
            var slice = now.get(id);
            if (slice == null || !Objects.requireNonNull(made.get(id)).isOf(slice)) {
                made.remove(id);
                held.remove(id);
                core.vanish(id);
            }
        }
        var active = new HashMap<UUID, Slice>();
        state.slices().stream().filter(Slice::active).forEach(slice -> {
            active.put(slice.id().uuid(), slice);
            exist(slice);
        });
        var wanted = new HashSet<MediatedDeviceId>();
        for (var machine : state.machines()) {
            for (var device : machine.live()) {
                var slice = device instanceof Hostdev.Mediated mediated ? active.get(mediated.uuid()) : null;
                if (slice != null) {
                    wanted.add(slice.id());
                }
            }
        }
        if (defects.contains(Defect.OPENS_WHAT_IS_IN_USE)) {
            wanted.clear();
        }
        for (var id : List.copyOf(held.keySet())) {
            if (!wanted.contains(id)) {
                Objects.requireNonNull(held.remove(id)).close();
            }
        }
        wanted.forEach(this::hold);
    }

    private void exist(Slice slice) {
        var number = slice.iommuGroup();
        var card = hardware.cardOf(slice.id().parent());
        var driver = card.map(Card::driver);
        if (number == null || driver.isEmpty() || made.containsKey(slice.id())) {
            return;
        }
        var names = new HashSet<String>();
        card.orElseThrow().functions().forEach(function -> names.add(function.name()));
        var others = new ArrayList<LeafDevice>();
        made.forEach((id, other) -> {
            if (names.contains(id.parent())) {
                others.add(other.device());
            }
        });
        var device = driver.get()
                .probe(new MdevDriver.Birth(slice.id(), slice.definition().typeId(), number), others);
        made.put(slice.id(), new Made(device, slice));
        core.appear(slice.id(), device);
    }

    private void hold(MediatedDeviceId id) {
        if (held.containsKey(id)) {
            return;
        }
        try {
            held.put(id, core.open(id, Opener.VIRTUAL_MACHINE));
        } catch (KernelRefusal refusal) {
            throw new IllegalStateException("A virtual machine runs with a device that it cannot open.", refusal);
        }
    }

    /** How many pages of its guest's memory a device holds. */
    int pinned(MediatedDeviceId id) {
        return core.pinned(id);
    }

    /**
     * A device as it shows itself to a program that opens it.
     *
     * @throws HostException if there is no such device
     */
    RegionView regions(MediatedDeviceId id, RegionQuestion question) throws HostException {
        var found = store.current().slice(id);
        if (found.isEmpty() && !defects.contains(Defect.TAKES_UNKNOWN_FOR_INACTIVE)) {
            throw unknown(id);
        }
        if (found.filter(Slice::active).isEmpty()) {
            var used = defects.contains(Defect.TAKES_INACTIVE_FOR_USED);
            return new NotShown(used ? Reason.IN_USE : Reason.NOT_ACTIVE, "");
        }
        try {
            return new RegionView.Shown(look(core.open(id, Opener.PROGRAM), question));
        } catch (KernelRefusal refusal) {
            var reason = refusal.errno() == Errno.EBUSY ? Reason.IN_USE : Reason.ONLY_IN_VIRTUAL_MACHINE;
            return new NotShown(
                    reason,
                    "/dev/vfio/" + found.get().iommuGroup() + ": "
                            + refusal.errno().words());
        }
    }

    static HostException unknown(MediatedDeviceId id) {
        return new HostException(
                FailureKind.NOT_FOUND, "This host has no mediated device " + id.uuid() + " on " + id.parent() + ".");
    }

    private DeviceInfo look(DeviceFile file, RegionQuestion question) throws KernelRefusal {
        try {
            return RegionReader.look(file, question);
        } finally {
            if (!defects.contains(Defect.LEAVES_OPEN_WHAT_IT_LOOKED_AT)) {
                file.close();
            }
        }
    }
}
