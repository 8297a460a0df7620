package org.vgpudesk.local;

import java.io.IOException;
import java.io.Serial;

/** A driver answered what makes no sense. The message is the end of a sentence that begins with whom it is about. */
final class MalformedReplyException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    MalformedReplyException(String what) {
        super(what);
    }
}
