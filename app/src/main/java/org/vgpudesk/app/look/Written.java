package org.vgpudesk.app.look;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.language.Language;

/** Words on the screen, each in its role, safe to look at wherever they come from. */
public final class Written {

    private Written() {}

    /** The title of a page or a sheet. */
    public static Label title(String text) {
        return label(text, "title");
    }

    /** The title of a card, or a question. */
    public static Label heading(String text) {
        return label(text, "card-title");
    }

    public static Label body(String text) {
        return label(text, "body");
    }

    /** A second line, a badge, a hint. */
    public static Label note(String text) {
        return label(text, "note");
    }

    /** Addresses, ids, commands. */
    public static Label code(String text) {
        return label(text, "code");
    }

    /** The same label over as many lines as it needs. */
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label label(String text, String... styles) {
        var label = new Label(SafeText.lines(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** What is known of something, for who cannot see it: parts that are empty are left out. */
    public static String list(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .map(SafeText::name)
                .collect(Language.listing());
    }

    /** Room that grows between what is left and what is right of it. */
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
