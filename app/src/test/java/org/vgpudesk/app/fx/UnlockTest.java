package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.host.Access;

/** A host that wants to know who somebody is before it lets them change anything. */
@ExtendWith(ApplicationExtension.class)
final class UnlockTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation?auth=password", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Access access() {
        return window.desk().inventory().accessProperty().get();
    }

    private void chooseASlice(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#give");
        window.awaitSight("machine-training-01");
        robot.clickOn("#machine-training-01");
        robot.clickOn("#next");
        window.await(() -> window.hand().first("offer-").isPresent());
        robot.clickOn("#offer-nvidia-712");
        robot.clickOn("#next");
        window.awaitSight("when-START");
        robot.clickOn("#next");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
    }

    private void awaitFocus(String id) throws TimeoutException {
        window.await(() -> {
            var owner = window.stage().getScene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    @Test
    void byMouse(FxRobot robot) throws TimeoutException {
        chooseASlice(robot);
        window.awaitSight("question-0");
        assertEquals(new Access.Reading(), access());
        robot.clickOn("#question-0").write("visitor");
        robot.clickOn("#question-1").write("lab");
        robot.clickOn("#answer");
        window.awaitButton("done");

        assertEquals(new Access.Changing(), access());
        assertFalse(window.hand().sees("unlock"));
    }

    @Test
    void byKeyboardOnly(FxRobot robot) throws TimeoutException {
        window.awaitSight("unlock");
        window.moveTo(robot, KeyCode.TAB, "unlock");
        robot.push(KeyCode.SPACE);
        awaitFocus("question-0");
        robot.write("visitor").push(KeyCode.ENTER);
        awaitFocus("question-1");
        robot.write("wrong").push(KeyCode.ENTER);
        window.awaitSight("question-again");
        awaitFocus("question-0");
        robot.write("visitor").push(KeyCode.TAB).write("lab").push(KeyCode.ENTER);
        window.await(() -> access() instanceof Access.Changing);
        window.await(() -> !window.hand().sees("sheet"));

        assertFalse(window.hand().sees("unlock"));
    }

    @Test
    void escapeLocksChangesAndUnlockAsksAgain(FxRobot robot) throws TimeoutException {
        window.awaitSight("unlock");
        robot.clickOn("#unlock");
        awaitFocus("question-0");
        robot.push(KeyCode.ESCAPE);
        window.awaitSight("unlock-banner");
        assertInstanceOf(Access.Locked.class, access());
        robot.clickOn("#give");
        window.awaitSight("notice");
        assertFalse(window.hand().sees("machine-training-01"), "a change is offered that cannot be made");
        robot.clickOn("#unlock-banner");
        awaitFocus("question-0");
        robot.write("visitor").push(KeyCode.ENTER).write("lab").push(KeyCode.ENTER);
        window.await(() -> access() instanceof Access.Changing);
        window.await(() -> !window.hand().sees("unlock-banner"));

        assertFalse(window.hand().sees("unlock"));
    }

    @Test
    void choosingAnotherHostTakesTheQuestionAway(FxRobot robot) throws TimeoutException {
        window.awaitSight("unlock");
        robot.clickOn("#unlock");
        window.awaitSight("question-0");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///laptop")));
        window.awaitSight("gpu-0000:00:02.0");
        window.await(() -> !window.hand().sees("question-0"));

        assertFalse(window.hand().sees("unlock"));
    }

    @Test
    void aHostThatAsksBeforeItIsReadIsAnsweredBeforeItIsShown(FxRobot robot) throws TimeoutException {
        window.awaitSight("unlock");
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///laptop?auth=login")));
        window.awaitSight("question-0");
        robot.clickOn("#question-0").write("visitor");
        robot.clickOn("#question-1").write("lab").push(KeyCode.ENTER);
        window.awaitSight("gpu-0000:00:02.0");

        assertFalse(window.hand().sees("question-0"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void looks(Theme.Choice theme, FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> window.theme().choiceProperty().set(theme));
        var suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
        window.awaitSight("unlock");
        window.awaitSight("gpu-0000:41:00.0");
        window.photograph(robot, "unlock-reading" + suffix);
        chooseASlice(robot);
        window.awaitSight("question-0");
        window.photograph(robot, "unlock-question" + suffix);
        robot.clickOn("#question-0").write("visitor");
        robot.clickOn("#question-1").write("wrong").push(KeyCode.ENTER);
        window.awaitSight("question-again");
        window.photograph(robot, "unlock-again" + suffix);
        robot.push(KeyCode.ESCAPE);
        window.await(() -> window.hand().sees("problem"));
        window.photograph(robot, "unlock-refused" + suffix);
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));
        window.photograph(robot, "unlock-locked" + suffix);

        assertTrue(window.hand().sees("unlock-banner"));
        assertEquals("", window.stage().getScene().lookup("#question-0") instanceof TextField f ? f.getText() : "");
    }
}
