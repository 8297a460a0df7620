package org.vgpudesk.libvirt;

import org.vgpudesk.host.FailureKind;

/** libvirt's error codes ({@code virterror.h}), and what each means to people as far as the code alone tells. */
final class ErrorCode {

    static final int INTERNAL_ERROR = 1;
    static final int NO_SUPPORT = 3;
    static final int UNKNOWN_HOST = 4;
    static final int NO_CONNECT = 5;
    static final int INVALID_CONN = 6;
    static final int INVALID_ARG = 8;
    static final int DOM_EXIST = 20;
    static final int NO_NAME = 21;
    static final int XML_ERROR = 27;
    static final int OPERATION_DENIED = 29;
    static final int PARSE_FAILED = 32;
    static final int XML_DETAIL = 35;
    static final int SYSTEM_ERROR = 38;
    static final int RPC = 39;
    static final int GNUTLS_ERROR = 40;
    static final int NO_DOMAIN = 42;
    static final int AUTH_FAILED = 45;
    static final int INVALID_NODE_DEVICE = 52;
    static final int NO_NODE_DEVICE = 53;
    static final int OPERATION_INVALID = 55;
    static final int CONFIG_UNSUPPORTED = 67;
    static final int ARGUMENT_UNSUPPORTED = 74;
    static final int AUTH_CANCELLED = 79;
    static final int OPERATION_UNSUPPORTED = 84;
    static final int SSH = 85;
    static final int RESOURCE_BUSY = 87;
    static final int ACCESS_DENIED = 88;
    static final int XML_INVALID_SCHEMA = 92;
    static final int AUTH_UNAVAILABLE = 94;
    static final int LIBSSH = 98;
    static final int DEVICE_MISSING = 99;

    private ErrorCode() {}

    /** Code 1 and the like mean anything: there the state that is read again tells. */
    static FailureKind kind(int code) {
        return switch (code) {
            case NO_SUPPORT, OPERATION_UNSUPPORTED, ARGUMENT_UNSUPPORTED, CONFIG_UNSUPPORTED -> FailureKind.UNSUPPORTED;
            case UNKNOWN_HOST, NO_CONNECT, INVALID_CONN, RPC, SSH, LIBSSH, GNUTLS_ERROR -> FailureKind.UNREACHABLE;
            case OPERATION_DENIED, AUTH_FAILED, AUTH_CANCELLED, AUTH_UNAVAILABLE, ACCESS_DENIED -> FailureKind.DENIED;
            case INVALID_ARG, NO_NAME, XML_ERROR, PARSE_FAILED, XML_DETAIL, XML_INVALID_SCHEMA -> FailureKind.INVALID;
            case NO_DOMAIN, NO_NODE_DEVICE, INVALID_NODE_DEVICE, DEVICE_MISSING -> FailureKind.NOT_FOUND;
            case DOM_EXIST -> FailureKind.ALREADY_EXISTS;
            case OPERATION_INVALID -> FailureKind.WRONG_STATE;
            case RESOURCE_BUSY -> FailureKind.IN_USE;
            default -> FailureKind.OTHER;
        };
    }
}
