package org.vgpudesk.app.slice;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Text for the clipboard, exactly as the host has it. */
final class Copied {

    private Copied() {}

    static void text(String exact) {
        var content = new ClipboardContent();
        content.putString(exact);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
