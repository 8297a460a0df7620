package org.vgpudesk.host;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opening or reading a host failed. The message is a sentence for people, the host's own words are the details. */
public final class HostException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final FailureKind kind;
    private final String hostWords;

    public HostException(FailureKind kind, String message, String hostWords, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.hostWords = hostWords;
    }

    public HostException(FailureKind kind, String message) {
        this(kind, message, "", null);
    }

    /** A sentence for people; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public FailureKind kind() {
        return kind;
    }

    /** What the host itself said; empty if it said nothing. */
    public String hostWords() {
        return hostWords;
    }
}
