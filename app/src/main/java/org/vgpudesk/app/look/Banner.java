package org.vgpudesk.app.look;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.texts.SafeText;

/** A few words that matter above what they are about: a bold line, perhaps a second one, perhaps something to press. */
public final class Banner extends HBox {

    /** How it is meant. */
    public enum Tone {
        INFO(Icon.INFO, "link"),
        SUCCESS(Icon.DONE, "fine"),
        WARNING(Icon.WARNING, "heed"),
        DANGER(Icon.PROBLEM, "bad");

        private final Icon icon;
        private final String colour;

        Tone(Icon icon, String colour) {
            this.icon = icon;
            this.colour = colour;
        }
    }

    public Banner(Tone tone, String first, String second, Node... actions) {
        getStyleClass().addAll("banner", tone.name().toLowerCase(Locale.ROOT));
        var words = new VBox(2);
        if (!first.isBlank()) {
            Label bold = Written.wrapped(Written.label(first, "body", "bold"));
            bold.setId("banner-first");
            words.getChildren().add(bold);
        }
        if (!second.isBlank()) {
            words.getChildren().add(Written.wrapped(Written.body(second)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(tone.icon.node(20, tone.colour), words);
        getChildren().addAll(actions);
        setAccessibleText(SafeText.lines(first + " " + second));
    }
}
