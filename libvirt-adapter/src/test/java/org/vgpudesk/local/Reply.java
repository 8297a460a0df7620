package org.vgpudesk.local;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** {@code struct vfio_region_info} and capabilities behind it, as a driver writes them. */
final class Reply implements FakeKernel.Answer {

    static final int READ = 1;
    static final int WRITE = 2;
    static final int MMAP = 4;
    static final int CAPS = 8;

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 12).order(ByteOrder.nativeOrder());
    private int length = 32;

    static Reply of(int flags, long offset, long size) {
        var reply = new Reply();
        reply.bytes.putInt(4, flags).putLong(16, size).putLong(24, offset);
        return reply;
    }

    /** One capability after the other, as the kernel chains them. */
    Reply capability(int id, long... body) {
        int at = length;
        if (bytes.getInt(12) == 0) {
            bytes.putInt(12, at).putInt(4, bytes.getInt(4) | CAPS);
        } else {
            int last = bytes.getInt(12);
            while (bytes.getInt(last + 4) != 0) {
                last = bytes.getInt(last + 4);
            }
            bytes.putInt(last + 4, at);
        }
        bytes.putShort(at, (short) id).putShort(at + 2, (short) 1);
        length += 8;
        for (long word : body) {
            bytes.putLong(length, word);
            length += 8;
        }
        return this;
    }

    Reply sparse(long... startsAndSizes) {
        var body = new long[startsAndSizes.length + 1];
        body[0] = startsAndSizes.length / 2;
        System.arraycopy(startsAndSizes, 0, body, 1, startsAndSizes.length);
        if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
            body[0] <<= 32;
        }
        return capability(1, body);
    }

    /** A word at any place: what a broken driver would write. */
    Reply word(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    byte[] all() {
        var all = new byte[length];
        bytes.putInt(0, length).get(0, all);
        return all;
    }

    /** As drivers do: the structure at least, all of it if there is room, and how much room there should be. */
    @Override
    public void to(byte[] question) {
        var all = all();
        int index = Structure.word(question, 8);
        int room = question.length;
        System.arraycopy(all, 0, question, 0, room >= all.length ? all.length : 32);
        Structure.over(question).putInt(8, index);
        if (room < all.length) {
            Structure.over(question).putInt(12, 0);
        }
    }
}
