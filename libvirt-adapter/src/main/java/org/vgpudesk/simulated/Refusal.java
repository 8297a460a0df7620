package org.vgpudesk.simulated;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Outcome;

/** The host does not do it. The message is the sentence that libvirt, the kernel or QEMU would say. */
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final FailureKind kind;
    private final transient @Nullable HostEvent told;

    private Refusal(FailureKind kind, String words, @Nullable HostEvent told) {
        super(words);
        this.kind = kind;
        this.told = told;
    }

    Refusal(FailureKind kind, String words) {
        this(kind, words, null);
    }

    /** A guest refused, which everybody is told. */
    static Refusal byGuest(HostEvent.DetachRefused told) {
        return new Refusal(FailureKind.IN_USE, "operation failed: unplug of device was rejected by the guest", told);
    }

    /** libvirt's error 55. */
    static Refusal wrongState(String words) {
        return new Refusal(FailureKind.WRONG_STATE, "Requested operation is not valid: " + words);
    }

    /** libvirt's error 1, whose kind only the state tells. */
    static Refusal internal(FailureKind kind, String words) {
        return new Refusal(kind, "internal error: " + words);
    }

    /**
     * libvirt's error 1 with what mdevctl said.
     *
     * @param doing libvirt's word for what it asked mdevctl for
     */
    static Refusal mdevctl(FailureKind kind, String doing, String words) {
        return internal(kind, "Unable to " + doing + " mediated device: Error: " + words);
    }

    /** libvirt's error 99. */
    static Refusal missing(String words) {
        return new Refusal(FailureKind.NOT_FOUND, "device not found: " + words);
    }

    FailureKind kind() {
        return kind;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    @Nullable
    HostEvent told() {
        return told;
    }

    Outcome outcome() {
        return new Outcome.Refused(kind, words());
    }
}
