package org.vgpudesk.local;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The kernel's structures as bytes, in this computer's byte order. */
final class Structure {

    private Structure() {}

    /** One that is zero but for its size, which is its first word. */
    static byte[] sized(int size) {
        var bytes = new byte[size];
        over(bytes).putInt(0, size);
        return bytes;
    }

    /** A number where a pointer to one is wanted. */
    static byte[] number(int number) {
        var bytes = new byte[Integer.BYTES];
        over(bytes).putInt(number);
        return bytes;
    }

    static int word(byte[] structure, int at) {
        return over(structure).getInt(at);
    }

    static ByteBuffer over(byte[] structure) {
        return ByteBuffer.wrap(structure).order(ByteOrder.nativeOrder());
    }
}
