package org.vgpudesk.libvirt;

import java.io.Serial;
import org.libvirt.LibvirtException;
import org.vgpudesk.language.TextFile;

/**
 * A call of libvirt's failed; the message is libvirt's own, in the language of its process, so nothing is decided by
 * it. Made on the thread of the call: libvirt keeps its last error per thread.
 */
final class LibvirtFailure extends Exception {

    private static final TextFile TEXTS = TextFile.beside(LibvirtFailure.class);

    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final int origin;
    private final int number;
    private final String call;

    /**
     * @param code libvirt's {@code VIR_ERR_…}
     * @param origin libvirt's {@code VIR_FROM_…}
     * @param number the error's first number; for system errors this is {@code errno}
     */
    LibvirtFailure(int code, int origin, int number, String message) {
        this("", code, origin, number, message);
    }

    private LibvirtFailure(String call, int code, int origin, int number, String message) {
        super(message);
        this.call = call;
        this.code = code;
        this.origin = origin;
        this.number = number;
    }

    LibvirtFailure(LibvirtException failure) {
        this("", failure);
    }

    /**
     * libvirt-java's numbering of its enumerations is libvirt's.
     *
     * @param call which of libvirt's functions failed; empty if nobody asks
     */
    @SuppressWarnings("EnumOrdinal")
    LibvirtFailure(String call, LibvirtException failure) {
        super(words(failure), failure);
        this.call = call;
        var error = failure.getError();
        this.code = error.getCode() == null
                ? ErrorCode.INTERNAL_ERROR
                : error.getCode().ordinal();
        this.origin = error.getDomain() == null ? 0 : error.getDomain().ordinal();
        this.number = error.getInt1();
    }

    /** What failed last on this thread. A failed call without an error is still a failure. */
    static LibvirtFailure last(LibvirtLibrary library, String call) {
        var error = library.virGetLastError();
        if (error == null || error.code == 0) {
            return new LibvirtFailure(call, ErrorCode.INTERNAL_ERROR, 0, 0, TEXTS.get("failure.silent", call));
        }
        return new LibvirtFailure(
                call, error.code, error.domain, error.int1, error.message == null ? call + " failed." : error.message);
    }

    private static String words(LibvirtException failure) {
        var message = failure.getError() == null ? null : failure.getError().getMessage();
        return message == null ? TEXTS.get("failure.no.reason") : message;
    }

    int code() {
        return code;
    }

    int origin() {
        return origin;
    }

    /** Which of libvirt's functions failed; empty if that was not noted. */
    String call() {
        return call;
    }

    /** {@code errno} of a system error. */
    int number() {
        return number;
    }

    /** libvirt's own sentence. */
    String words() {
        return String.valueOf(getMessage()).strip();
    }

    boolean is(int other) {
        return code == other;
    }
}
