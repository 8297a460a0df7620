package org.vgpudesk.libvirt;

import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/** Why a host does not let somebody in, or not to change anything, and what is missing: in sentences. */
final class Denial {

    /** libvirt's {@code VIR_FROM_POLKIT}. */
    private static final int POLKIT = 60;

    private static final String GROUP_OR_RULE = " Missing is one of these: membership in the host's group libvirt (log"
            + " in again afterwards), or a polkit rule that allows the action org.libvirt.unix.manage.";

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
            case CANCELLED ->
                "The host asked who you are, and got no answer. Missing are the name and the password of a user that"
                        + " its SASL knows.";
            case NOBODY_TO_ASK ->
                "The host asks for a name and a password, and there is nobody to ask here. Use a terminal or the"
                        + " window, or have libvirt read them from your file ~/.config/libvirt/auth.conf.";
            case ANSWERED, ASKING ->
                "The name or the password is not right. Missing is a user that the host's SASL knows; its"
                        + " administrator makes one with: saslpasswd2 -a libvirt NAME.";
            case NOT_ASKED -> unasked(failure);
        };
    }

    private static String unasked(LibvirtFailure failure) {
        return switch (failure.code()) {
            case ErrorCode.AUTH_UNAVAILABLE ->
                "The host's polkit wants an administrator's password, and nobody can be asked for it in your login"
                        + " there." + GROUP_OR_RULE;
            case ErrorCode.AUTH_CANCELLED ->
                "polkit asked for an administrator's password, and was sent away." + GROUP_OR_RULE;
            case ErrorCode.ACCESS_DENIED ->
                "The host's access rules do not let you in at all. Missing is a rule that allows you the polkit action"
                        + " org.libvirt.api.connect.getattr.";
            default ->
                failure.origin() == POLKIT
                        ? "The host's polkit does not allow it." + GROUP_OR_RULE
                        : "The host does not let you in." + GROUP_OR_RULE;
        };
    }
}
