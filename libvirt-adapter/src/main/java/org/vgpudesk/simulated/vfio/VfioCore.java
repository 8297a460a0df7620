package org.vgpudesk.simulated.vfio;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * The middle: devices appear, are opened by one at a time, and vanish with everything that they held. All else passes
 * through it to the device's driver, unread. Safe for use by several threads.
 */
public final class VfioCore {

    private final Map<MediatedDeviceId, LeafDevice> devices = new HashMap<>();
    private final Set<MediatedDeviceId> open = new HashSet<>();
    private final PinAccount pins = new PinAccount();

    /** A driver made a device. */
    public synchronized void appear(MediatedDeviceId id, LeafDevice device) {
        if (devices.putIfAbsent(id, device) != null) {
            throw new IllegalStateException("There is a device " + id + " already.");
        }
    }

    /** A device is removed: nothing is left of it, whoever had it open. */
    public synchronized void vanish(MediatedDeviceId id) {
        devices.remove(id);
        open.remove(id);
        pins.release(id);
    }

    /** The devices that there are. */
    public synchronized Set<MediatedDeviceId> devices() {
        return Set.copyOf(devices.keySet());
    }

    /**
     * Opens a device.
     *
     * @throws KernelRefusal if there is none, somebody has it open, or its driver refuses
     */
    public synchronized DeviceFile open(MediatedDeviceId id, Opener opener) throws KernelRefusal {
        var device = devices.get(id);
        if (device == null) {
            throw new KernelRefusal(Errno.ENODEV);
        }
        if (open.contains(id)) {
            throw new KernelRefusal(Errno.EBUSY);
        }
        device.open(opener, pinning(id));
        open.add(id);
        return new DeviceFile(device, () -> closed(id, device));
    }

    private synchronized void closed(MediatedDeviceId id, LeafDevice device) {
        // a device of the same name that came later is another one's
        if (devices.get(id) == device && open.remove(id)) {
            device.close();
            pins.release(id);
        }
    }

    private LeafDevice.Pinning pinning(MediatedDeviceId id) {
        return new LeafDevice.Pinning() {
            @Override
            public void pin(long firstPage, int count, boolean forWriting) throws KernelRefusal {
                synchronized (VfioCore.this) {
                    pins.pin(id, firstPage, count, forWriting);
                }
            }

            @Override
            public void unpin(long firstPage, int count) throws KernelRefusal {
                synchronized (VfioCore.this) {
                    pins.unpin(id, firstPage, count);
                }
            }
        };
    }

    /** How many pages of its guest's memory a device holds. */
    public synchronized int pinned(MediatedDeviceId id) {
        return pins.pinned(id);
    }

    /** The pages of its guest's memory that a device may have changed since this was asked last. */
    public synchronized SortedSet<Long> dirty(MediatedDeviceId id) {
        return pins.dirty(id);
    }
}
