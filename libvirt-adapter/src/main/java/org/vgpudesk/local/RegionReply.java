package org.vgpudesk.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/**
 * {@code struct vfio_region_info} as a driver filled it, with the capabilities behind it. Everything in it is the
 * driver's word: places that lead out of the answer, in a circle, or to more areas than fit are refused.
 */
final class RegionReply {

    /** The structure without capabilities. */
    static final int SIZE = 32;

    /** The largest answer that is asked for; thousands of areas fit. */
    static final int LONGEST = 1 << 18;

    private static final int INDEX = 8;
    private static final int FLAGS = 4;
    private static final int CAP_OFFSET = 12;
    private static final int REGION_SIZE = 16;
    private static final int OFFSET = 24;

    private static final int FLAG_READ = 1;
    private static final int FLAG_WRITE = 1 << 1;
    private static final int FLAG_MMAP = 1 << 2;
    private static final int FLAG_CAPS = 1 << 3;

    private static final int CAP_HEADER = 8;
    private static final int CAP_NEXT = 4;
    private static final int CAP_SPARSE_MMAP = 1;
    private static final int CAP_TYPE = 2;
    private static final int CAP_BODY = 16;
    private static final int AREA = 16;

    private final ByteBuffer bytes;

    RegionReply(byte[] bytes) {
        this.bytes = Structure.over(bytes);
    }

    /** What to ask with: all zero, as a driver that does not know the index may leave it as it is. */
    static byte[] question(int index, int size) {
        var bytes = Structure.sized(size);
        Structure.over(bytes).putInt(INDEX, index);
        return bytes;
    }

    /** How many bytes the driver would need for its whole answer; unsigned. */
    static long wanted(byte[] reply) {
        return Integer.toUnsignedLong(Structure.word(reply, 0));
    }

    /** @param index the index that was asked for */
    RegionInfo read(int index) throws MalformedReplyException {
        int flags = bytes.getInt(FLAGS);
        var can = EnumSet.noneOf(RegionFlag.class);
        add(can, RegionFlag.READ, flags, FLAG_READ);
        add(can, RegionFlag.WRITE, flags, FLAG_WRITE);
        add(can, RegionFlag.MMAP, flags, FLAG_MMAP);
        return new RegionInfo(
                index,
                can,
                new RegionInfo.Place(bytes.getLong(OFFSET), bytes.getLong(REGION_SIZE)),
                (flags & FLAG_CAPS) == 0 ? RegionInfo.Capabilities.NONE : capabilities(),
                RegionInfo.MapTrial.NOT_TRIED);
    }

    private static void add(Set<RegionFlag> can, RegionFlag flag, int flags, int bit) {
        if ((flags & bit) != 0) {
            can.add(flag);
        }
    }

    private RegionInfo.Capabilities capabilities() throws MalformedReplyException {
        List<SparseArea> areas = null;
        RegionType type = null;
        var been = new HashSet<Integer>();
        int at = bytes.getInt(CAP_OFFSET);
        while (at != 0) {
            require(at, CAP_HEADER);
            if (!been.add(at)) {
                throw new MalformedReplyException("its capabilities lead in a circle");
            }
            switch (bytes.getShort(at)) {
                case CAP_SPARSE_MMAP -> areas = once(areas, areas(at));
                case CAP_TYPE -> type = once(type, type(at));
                default -> {}
            }
            at = bytes.getInt(at + CAP_NEXT);
        }
        return new RegionInfo.Capabilities(areas, type);
    }

    private static <T> T once(@Nullable T before, T now) throws MalformedReplyException {
        if (before != null) {
            throw new MalformedReplyException("it has the same capability twice");
        }
        return now;
    }

    private List<SparseArea> areas(int at) throws MalformedReplyException {
        require(at, CAP_BODY);
        long count = Integer.toUnsignedLong(bytes.getInt(at + CAP_HEADER));
        require(at, CAP_BODY + count * AREA);
        var areas = new ArrayList<SparseArea>();
        for (int area = at + CAP_BODY; areas.size() < count; area += AREA) {
            areas.add(new SparseArea(bytes.getLong(area), bytes.getLong(area + Long.BYTES)));
        }
        return areas;
    }

    private RegionType type(int at) throws MalformedReplyException {
        require(at, CAP_BODY);
        return new RegionType(
                Integer.toUnsignedLong(bytes.getInt(at + CAP_HEADER)),
                Integer.toUnsignedLong(bytes.getInt(at + CAP_HEADER + Integer.BYTES)));
    }

    private void require(int at, long size) throws MalformedReplyException {
        if (at < SIZE || at + size > bytes.capacity()) {
            throw new MalformedReplyException("a capability of it lies outside of the answer");
        }
    }
}
