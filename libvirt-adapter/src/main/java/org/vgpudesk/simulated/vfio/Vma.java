package org.vgpudesk.simulated.vfio;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a piece of a device's file. It is empty until its driver fills it or answers for it, and stays so if the
 * driver does neither: nobody else puts anything there.
 */
public final class Vma {

    private final long offset;
    private final long length;
    private final boolean shared;
    private @Nullable Memory pages;
    private long start;
    private @Nullable FaultHandler handler;

    Vma(long offset, long length, boolean shared) {
        this.offset = offset;
        this.length = length;
        this.shared = shared;
    }

    /** Where in the device's file it begins. */
    public long offset() {
        return offset;
    }

    public long length() {
        return length;
    }

    /** Whether it is {@code MAP_SHARED}. */
    public boolean shared() {
        return shared;
    }

    /** All pages are there from now on: {@code remap_pfn_range}, {@code remap_vmalloc_range}. */
    public void fill(Memory memory, long from) {
        pages = memory;
        start = from;
    }

    /** Pages come when they are touched. */
    public void answerFaults(FaultHandler answers) {
        handler = answers;
    }

    /** Touches a byte of it. */
    public Touched touch(long at) {
        if (at < 0 || at >= length) {
            throw new IndexOutOfBoundsException(at + " is outside of a mapping of " + length + " bytes");
        }
        if (pages != null) {
            return new Touched.Read(pages.read(start + at, 1)[0]);
        }
        var answer = handler == null ? OptionalInt.empty() : handler.fault(at);
        return answer.isPresent() ? new Touched.Read((byte) answer.getAsInt()) : new Touched.Sigbus();
    }

    /** What comes of touching a mapping. */
    public sealed interface Touched {

        /** The byte that is there. */
        record Read(byte found) implements Touched {}

        /** Nobody answered: the program gets SIGBUS. */
        record Sigbus() implements Touched {}
    }

    /** A driver's answer when a page that is not there is touched. */
    public interface FaultHandler {

        /**
         * The byte that is there then; empty if the driver has none, which ends in SIGBUS.
         *
         * @param at in bytes from where the mapping begins
         */
        OptionalInt fault(long at);
    }
}
