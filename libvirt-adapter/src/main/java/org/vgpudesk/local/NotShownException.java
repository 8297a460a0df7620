package org.vgpudesk.local;

import java.io.Serial;
import org.vgpudesk.host.RegionView;

/** A device's regions cannot be seen, which is no failure of the device. */
final class NotShownException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final RegionView.Reason reason;

    NotShownException(RegionView.Reason reason, String said) {
        super(said);
        this.reason = reason;
    }

    NotShownException(RegionView.Reason reason, KernelException cause) {
        super(cause.words(), cause);
        this.reason = reason;
    }

    RegionView.NotShown view() {
        return new RegionView.NotShown(reason, String.valueOf(getMessage()));
    }
}
