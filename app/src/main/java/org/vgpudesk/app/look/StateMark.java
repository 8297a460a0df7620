package org.vgpudesk.app.look;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;

/** The state of a virtual machine: a dot and a word. */
public final class StateMark extends HBox {

    private static final Texts TEXTS = Texts.of(StateMark.class);

    private final Region dot = new Region();
    private final Label word = Written.note("");

    public StateMark() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("state-mark");
        dot.getStyleClass().add("dot");
        word.getStyleClass().add("strong");
        getChildren().setAll(dot, word);
    }

    public void show(Domain.State state) {
        word.setText(word(state));
        dot.getStyleClass()
                .setAll(
                        "dot",
                        switch (state) {
                            case RUNNING -> "on";
                            case OFF -> "off";
                            case STARTING, PAUSED, SUSPENDED, SHUTTING_DOWN -> "between";
                            case CRASHED -> "failed";
                        });
    }

    /** The word by itself. */
    public static String word(Domain.State state) {
        return TEXTS.get("state." + state);
    }
}
