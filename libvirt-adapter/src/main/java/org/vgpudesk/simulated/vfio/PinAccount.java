package org.vgpudesk.simulated.vfio;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vgpudesk.host.MediatedDeviceId;

/**
 * Which pages of its guest's memory each device holds, and which of them it may have changed: the middle's own service,
 * as every driver needs it alike. A page that is pinned twice has to be unpinned twice. Guarded by its core.
 */
final class PinAccount {

    /** {@code VFIO_PIN_PAGES_MAX_ENTRIES}, linux/vfio.h: as many numbers as a page holds. */
    static final int MOST_AT_ONCE = 512;

    private final Map<MediatedDeviceId, Ledger> ledgers = new HashMap<>();

    /** @param pinned how often each page is pinned */
    private record Ledger(NavigableMap<Long, Integer> pinned, SortedSet<Long> writable, SortedSet<Long> dirty) {
        Ledger() {
            this(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    /**
     * A device holds pages.
     *
     * @param forWriting whether it may change them; such pages are dirty for as long as they are held, as nobody sees
     *     when it does
     * @throws KernelRefusal if there are none, or too many at once
     */
    void pin(MediatedDeviceId device, long first, int count, boolean forWriting) throws KernelRefusal {
        counted(count);
        var ledger = ledgers.computeIfAbsent(device, unknown -> new Ledger());
        for (var page = first; page < first + count; page++) {
            ledger.pinned.merge(page, 1, Integer::sum);
            if (forWriting) {
                ledger.writable.add(page);
                ledger.dirty.add(page);
            }
        }
    }

    /**
     * A device lets go of pages: of all of them, or of none.
     *
     * @throws KernelRefusal if it does not hold one of them
     */
    void unpin(MediatedDeviceId device, long first, int count) throws KernelRefusal {
        counted(count);
        var ledger = ledgers.getOrDefault(device, new Ledger());
        for (var page = first; page < first + count; page++) {
            if (!ledger.pinned.containsKey(page)) {
                throw new KernelRefusal(Errno.EINVAL);
            }
        }
        for (var page = first; page < first + count; page++) {
            if (ledger.pinned.computeIfPresent(page, (number, times) -> times == 1 ? null : times - 1) == null) {
                ledger.writable.remove(page);
            }
        }
    }

    /** The pages that a device may have changed since this was asked last. */
    SortedSet<Long> dirty(MediatedDeviceId device) {
        var ledger = ledgers.getOrDefault(device, new Ledger());
        var dirty = new TreeSet<>(ledger.dirty);
        ledger.dirty.clear();
        ledger.dirty.addAll(ledger.writable);
        return dirty;
    }

    /** How many pages a device holds. */
    int pinned(MediatedDeviceId device) {
        return ledgers.getOrDefault(device, new Ledger()).pinned.size();
    }

    /** Nothing is left of a device's pins. */
    void release(MediatedDeviceId device) {
        ledgers.remove(device);
    }

    private static void counted(int count) throws KernelRefusal {
        if (count <= 0) {
            throw new KernelRefusal(Errno.EINVAL);
        }
        if (count > MOST_AT_ONCE) {
            throw new KernelRefusal(Errno.E2BIG);
        }
    }
}
