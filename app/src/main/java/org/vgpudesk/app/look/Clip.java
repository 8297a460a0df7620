package org.vgpudesk.app.look;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is copied for another program. Exactly as it is: only what is shown is made safe to look at. */
public final class Clip {

    private Clip() {}

    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Copies and says on the button that it did. */
    public static Button button(String id, String words, String done, String text) {
        var button = Buttons.small(id, words, Icon.COPY.node(16), () -> {});
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> {
            copy(text);
            button.setText(done);
            button.setGraphic(Icon.CHECK.node(16));
        });
        return button;
    }
}
