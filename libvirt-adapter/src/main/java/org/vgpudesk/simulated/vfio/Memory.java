package org.vgpudesk.simulated.vfio;

import java.util.HashMap;
import java.util.Map;

/** A device's memory. Only pages that were written take any of ours, so it may be as large as a card's. */
public final class Memory {

    private static final int PAGE = 4096;

    private final long size;
    private final Content content;
    private final Map<Long, byte[]> written = new HashMap<>();

    /** @param content what is there before anybody writes */
    public Memory(long size, Content content) {
        this.size = size;
        this.content = content;
    }

    /** Memory that begins with these bytes; the rest is zero. */
    public static Memory of(long size, byte... first) {
        return new Memory(size, at -> at < first.length ? first[(int) at] : 0);
    }

    /** Memory of zeros. */
    public static Memory empty(long size) {
        return new Memory(size, at -> 0);
    }

    public long size() {
        return size;
    }

    byte[] read(long at, int count) {
        var bytes = new byte[(int) Math.min(count, size - at)];
        for (var i = 0; i < bytes.length; i++) {
            var place = at + i;
            var page = written.get(place / PAGE);
            bytes[i] = page == null ? content.at(place) : page[(int) (place % PAGE)];
        }
        return bytes;
    }

    int write(long at, byte[] bytes) {
        var count = (int) Math.min(bytes.length, size - at);
        for (var i = 0; i < count; i++) {
            var place = at + i;
            written.computeIfAbsent(place / PAGE, this::page)[(int) (place % PAGE)] = bytes[i];
        }
        return count;
    }

    private byte[] page(long number) {
        var page = new byte[PAGE];
        for (var i = 0; i < PAGE && number * PAGE + i < size; i++) {
            page[i] = content.at(number * PAGE + i);
        }
        return page;
    }

    /** What is in a memory before anybody writes. */
    public interface Content {
        byte at(long place);
    }
}
