package org.vgpudesk.app.activity;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.texts.Texts;

/** What can be done about something that was interrupted. What cannot be done now says why. */
final class WaysOut extends HBox {

    private static final Texts TEXTS = Texts.of(WaysOut.class);

    /** @param ids what the ids of the buttons end in */
    WaysOut(InterruptedViewModel.Item item, InterruptedViewModel model, Actions actions, String ids) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        var interruption = item.interruption();
        getChildren()
                .setAll(
                        button("finish", Icon.PLAY, item, item.whyNotFinish(), ids, () -> actions.finish(interruption)),
                        button("back", Icon.UNDO, item, item.whyNotUndo(), ids, () -> actions.undo(interruption)),
                        button("leave", Icon.CHECK, item, "", ids, () -> model.leave(item)));
    }

    private static Button button(
            String what, Icon icon, InterruptedViewModel.Item item, String why, String ids, Runnable action) {
        var text = TEXTS.get(what);
        var button = Buttons.small(what + "-" + ids, text, (why.isEmpty() ? icon : Icon.LOCK).node(16), action);
        button.setAccessibleText(TEXTS.get("accessible", text, item.sentence()));
        button.setMinWidth(USE_PREF_SIZE);
        if (!why.isEmpty()) {
            button.setAccessibleText(TEXTS.get("accessible.locked", text, why));
            button.setOnAction(event -> Explanation.show(button, TEXTS.get(what + ".locked"), List.of(why), false));
        }
        return button;
    }

    /** In words what cannot be done now, and why; empty if everything can. */
    static String locked(InterruptedViewModel.Item item) {
        return Stream.of(reason("finish", item.whyNotFinish()), reason("back", item.whyNotUndo()))
                .filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String reason(String what, String why) {
        return why.isEmpty() ? "" : TEXTS.get(what + ".locked") + " " + why;
    }
}
