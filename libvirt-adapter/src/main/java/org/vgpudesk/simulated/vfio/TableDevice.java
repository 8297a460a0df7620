package org.vgpudesk.simulated.vfio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A device of a driver that keeps a table of its regions, as most do. Finds a region by where the table has it; how the
 * table's offsets came about is the driver's matter.
 */
public final class TableDevice implements LeafDevice {

    private final DeviceReply info;
    private final List<LeafRegion> regions;
    private final Conduct conduct;

    public TableDevice(DeviceReply info, List<LeafRegion> regions, Conduct conduct) {
        this.info = info;
        this.regions = List.copyOf(regions);
        this.conduct = conduct;
    }

    @Override
    public DeviceReply info() {
        return info;
    }

    @Override
    public void open(Opener opener, Pinning pins) throws KernelRefusal {
        conduct.opening().open(opener, pins);
    }

    @Override
    public void close() {
        // what is written into its memory stays until the device is removed
    }

    @Override
    public RegionReply regionInfo(int index, int argsz) throws KernelRefusal {
        var region = regions.stream().filter(r -> r.index() == index).findFirst();
        return conduct.asking().reply(index, argsz, region.orElse(null));
    }

    @Override
    public int irqVectors(int index) throws KernelRefusal {
        return conduct.interrupts().vectors(index);
    }

    @Override
    public byte[] read(long offset, int count) throws KernelRefusal {
        var region = at(offset);
        return region.backing().memory().read(offset - region.place().offset(), count);
    }

    @Override
    public int write(long offset, byte[] bytes) throws KernelRefusal {
        var region = at(offset);
        return region.backing().memory().write(offset - region.place().offset(), bytes);
    }

    private LeafRegion at(long offset) throws KernelRefusal {
        return regions.stream()
                .filter(region -> region.contains(offset))
                .findFirst()
                .orElseThrow(() -> new KernelRefusal(Errno.EINVAL));
    }

    @Override
    public Optional<MmapOperation> mmap() {
        return conduct.maps() ? Optional.of(this::map) : Optional.empty();
    }

    private void map(Vma mapping) throws KernelRefusal {
        var region = at(mapping.offset());
        var start = mapping.offset() - region.place().offset();
        if (!mapping.shared() || !region.maps(start, mapping.length())) {
            throw new KernelRefusal(Errno.EINVAL);
        }
        var memory = region.backing().memory();
        switch (region.backing().mapping()) {
            case REFUSED -> throw new KernelRefusal(Errno.EINVAL);
            case POPULATED -> mapping.fill(memory, start);
            case ON_FAULT -> mapping.answerFaults(at -> fault(memory, start + at));
            case POPULATED_FROM_START -> {
                fromStart(start);
                mapping.fill(memory, 0);
            }
            case ON_FAULT_FROM_START -> {
                fromStart(start);
                mapping.answerFaults(at -> fault(memory, at));
            }
            case NOBODY -> {
                // accepted, and left empty
            }
        }
    }

    private static void fromStart(long start) throws KernelRefusal {
        if (start != 0) {
            throw new KernelRefusal(Errno.EINVAL);
        }
    }

    private static OptionalInt fault(Memory memory, long at) {
        return at < memory.size() ? OptionalInt.of(memory.read(at, 1)[0]) : OptionalInt.empty();
    }
}
