package org.vgpudesk.libvirt;

import java.io.Serial;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Outcome;

/** The host does not do it. */
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final FailureKind kind;

    Refusal(FailureKind kind, String words) {
        super(words);
        this.kind = kind;
    }

    /** The host's words, under the kind that its state tells. */
    Refusal(FailureKind kind, LibvirtFailure failure) {
        super(failure.words(), failure);
        this.kind = kind;
    }

    Outcome outcome() {
        return new Outcome.Refused(kind, String.valueOf(getMessage()));
    }
}
