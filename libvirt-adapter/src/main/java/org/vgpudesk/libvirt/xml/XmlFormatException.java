package org.vgpudesk.libvirt.xml;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A text is not the XML that it should be; the message says why in a sentence. */
public final class XmlFormatException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public XmlFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public XmlFormatException(String message) {
        this(message, null);
    }
}
