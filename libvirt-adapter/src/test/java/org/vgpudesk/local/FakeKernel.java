package org.vgpudesk.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** A kernel with one VFIO device, whose driver answers what the test says. */
final class FakeKernel implements Kernel {

    static final int GROUP = 12;

    private final Map<String, Errno> closed = new HashMap<>();
    private final Map<VfioRequest, Errno> refused = new EnumMap<>(VfioRequest.class);
    private final Map<Integer, Answer> regions = new HashMap<>();
    private final Map<Long, MapTrial> mappings = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    /** Everything that was asked for, in order. */
    final List<String> asked = new ArrayList<>();

    int regionCount;
    int irqCount;
    int deviceFlags = 2;
    int groupFlags = 1;

    /** How a driver answers: fills the structure, or fails. */
    @FunctionalInterface
    interface Answer {
        void to(byte[] question) throws KernelException;
    }

    FakeKernel cannotOpen(String path, Errno why) {
        closed.put(path, why);
        return this;
    }

    FakeKernel refuses(VfioRequest request, Errno why) {
        refused.put(request, why);
        return this;
    }

    FakeKernel region(int index, Answer answer) {
        regions.put(index, answer);
        regionCount = Math.max(regionCount, index + 1);
        return this;
    }

    FakeKernel maps(long offset, MapTrial trial) {
        mappings.put(offset, trial);
        return this;
    }

    /** What is still open. */
    List<String> stillOpen() {
        return open.stream().filter(path -> !path.isEmpty()).toList();
    }

    @Override
    public int open(String path) throws KernelException {
        asked.add("open " + path);
        if (closed.containsKey(path)) {
            throw new KernelException("open " + path, closed.get(path).number());
        }
        return opened(path);
    }

    private int opened(String path) {
        open.add(path);
        return open.size() - 1;
    }

    @Override
    public void close(int file) {
        open.set(file, "");
    }

    @Override
    public int ioctl(int file, VfioRequest request, byte[] argument) throws KernelException {
        check(request);
        switch (request) {
            case GROUP_GET_STATUS -> Structure.over(argument).putInt(4, groupFlags);
            case GROUP_GET_DEVICE_FD -> {
                return opened(new String(argument, 0, argument.length - 1, StandardCharsets.US_ASCII));
            }
            case DEVICE_GET_INFO ->
                Structure.over(argument)
                        .putInt(4, deviceFlags)
                        .putInt(8, regionCount)
                        .putInt(12, irqCount);
            case DEVICE_GET_REGION_INFO -> region(argument);
            case DEVICE_GET_IRQ_INFO -> Structure.over(argument).putInt(12, Structure.word(argument, 8) + 1);
            default -> {}
        }
        return 0;
    }

    private void region(byte[] argument) throws KernelException {
        int index = Structure.word(argument, 8);
        asked.add("region " + index + " in " + argument.length);
        if (!regions.containsKey(index)) {
            throw new KernelException("region", Errno.EINVAL.number());
        }
        regions.get(index).to(argument);
    }

    @Override
    public int ioctl(int file, VfioRequest request, long argument) throws KernelException {
        check(request);
        return request == VfioRequest.CHECK_EXTENSION ? 1 : 0;
    }

    private void check(VfioRequest request) throws KernelException {
        if (refused.containsKey(request)) {
            throw new KernelException(request.name(), refused.get(request).number());
        }
    }

    @Override
    public MapTrial map(int file, long offset, long size) {
        asked.add("map " + Long.toHexString(offset) + " + " + size);
        return mappings.getOrDefault(offset, MapTrial.MAPS);
    }
}
