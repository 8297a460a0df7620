package org.vgpudesk.app.look;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ThemeTest {

    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final StackPane root = new StackPane();
    private final SimpleBooleanProperty systemStill = new SimpleBooleanProperty();
    private final Theme theme = new Theme(system, systemStill);

    @Start
    void show(Stage stage) {
        var scene = new Scene(root, 200, 100);
        theme.wear(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void assertLooks(String style) {
        assertTrue(root.getStyleClass().contains(style), root.getStyleClass().toString());
    }

    @Test
    void followsTheSystemWhileTheWindowIsOpen(FxRobot robot) {
        assertLooks("light");
        robot.interact(() -> system.set(ColorScheme.DARK));
        assertLooks("dark");
        robot.interact(() -> system.set(ColorScheme.LIGHT));
        assertLooks("light");
    }

    @Test
    void nothingMovesWhileTheSystemOrThePersonWantsIt(FxRobot robot) {
        assertFalse(Theme.still(root));
        robot.interact(() -> systemStill.set(true));
        assertTrue(Theme.still(root));
        robot.interact(() -> systemStill.set(false));
        assertFalse(Theme.still(root));
        robot.interact(() -> theme.stillProperty().set(true));
        assertTrue(Theme.still(root));
    }

    @Test
    void patternsAreDrawnWhenTheyAreChosen(FxRobot robot) {
        robot.interact(() -> theme.patternsProperty().set(true));

        assertLooks("patterns");
        assertLooks("light");
    }

    @Test
    void staysWithWhatSomebodyChose(FxRobot robot) {
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> system.set(ColorScheme.LIGHT));

        assertLooks("dark");
    }
}
