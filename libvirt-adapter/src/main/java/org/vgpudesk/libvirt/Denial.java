package org.vgpudesk.libvirt;

import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/** Why a host does not let somebody in, or not to change anything, and what is missing: in sentences. */
final class Denial {

    private static final TextFile TEXTS = TextFile.beside(Denial.class);

    /** libvirt's {@code VIR_FROM_POLKIT}. */
    private static final int POLKIT = 60;

    private Denial() {}

    static boolean is(LibvirtFailure failure) {
        return switch (failure.code()) {
            case ErrorCode.AUTH_FAILED,
                    ErrorCode.AUTH_CANCELLED,
                    ErrorCode.AUTH_UNAVAILABLE,
                    ErrorCode.ACCESS_DENIED,
                    ErrorCode.OPERATION_DENIED -> true;
            default -> false;
        };
    }

    /** What libvirt's numbers and the course of the asking tell for certain. */
    static HostException sentence(LibvirtFailure failure, Asking.Course course) {
        return new HostException(FailureKind.DENIED, why(failure, course), failure.words(), failure);
    }

    private static String why(LibvirtFailure failure, Asking.Course course) {
        return switch (course) {
            case CANCELLED -> TEXTS.get("denial.cancelled");
            case NOBODY_TO_ASK -> TEXTS.get("denial.nobody");
            case ANSWERED, ASKING -> TEXTS.get("denial.wrong");
            case NOT_ASKED -> unasked(failure);
        };
    }

    private static String unasked(LibvirtFailure failure) {
        return switch (failure.code()) {
            case ErrorCode.AUTH_UNAVAILABLE -> TEXTS.get("denial.polkit.nobody", TEXTS.get("denial.group"));
            case ErrorCode.AUTH_CANCELLED -> TEXTS.get("denial.polkit.cancelled", TEXTS.get("denial.group"));
            case ErrorCode.ACCESS_DENIED -> TEXTS.get("denial.rules");
            default ->
                failure.origin() == POLKIT
                        ? TEXTS.get("denial.polkit", TEXTS.get("denial.group"))
                        : TEXTS.get("denial.other", TEXTS.get("denial.group"));
        };
    }
}
