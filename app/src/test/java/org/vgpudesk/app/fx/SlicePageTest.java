package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.host.Hostdev;

/** The page of a slice in the real window. */
@ExtendWith(ApplicationExtension.class)
final class SlicePageTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///laptop", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** The only slice of the demo laptop: kiosk-mint runs with it, and it is gone after a reboot. */
    private UUID kiosk() {
        return window.desk()
                .inventory()
                .state()
                .devices()
                .iterator()
                .next()
                .id()
                .uuid();
    }

    private void open(FxRobot robot) throws TimeoutException {
        window.await(() -> window.hand().first("slice-").isPresent());
        robot.interact(() -> window.hand().press(window.hand().first("slice-").orElseThrow()));
        window.awaitSight("page-slice");
    }

    @Test
    void aClickOnASliceOpensItsPageAndAltLeftLeadsBack(FxRobot robot) throws TimeoutException {
        open(robot);
        assertTrue(robot.lookup("#slice-title").queryAs(Labeled.class).getText().contains("UHD Graphics 620"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);

        window.awaitSight("page-gpus");
    }

    @Test
    void theChipOfAMachineOpensItToo(FxRobot robot) throws TimeoutException {
        window.awaitSight("page-gpus");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitButton("slice-of-kiosk-mint");
        robot.clickOn("#slice-of-kiosk-mint");
        window.awaitSight("page-slice");
        robot.push(KeyCode.ALT, KeyCode.LEFT);

        window.awaitSight("page-machines");
    }

    @Test
    void aSliceThatIsGoneAfterARebootIsKeptAndTheUndoTakesThatBack(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.clickOn("#keep");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");
        window.await(this::survives);
        robot.clickOn("#undo");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");

        window.await(() -> !survives());
    }

    private boolean survives() {
        return window.desk().inventory().state().devices().stream()
                .anyMatch(d -> d.active() && d.persistent() && d.autostart());
    }

    @Test
    void aNameOfOnesOwnIsShownWhereverTheSliceIs(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.clickOn("#own-name").write("Lobby").push(KeyCode.ENTER);
        window.await(() ->
                robot.lookup("#slice-title").queryAs(Labeled.class).getText().startsWith("Lobby"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitButton("slice-of-kiosk-mint");

        window.await(() -> window.hand().words("slice-of-kiosk-mint").startsWith("Lobby"));
    }

    @Test
    void copiesTheUuidFromTheMenu(FxRobot robot) throws TimeoutException {
        open(robot);
        robot.clickOn("#more-slice").clickOn("#copy-uuid");

        assertEquals(
                kiosk().toString(),
                WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void aSliceThatIsTakenAwayIsSaidToBeGone(FxRobot robot) throws TimeoutException {
        open(robot);
        var device = new Hostdev.Mediated(kiosk(), "");
        robot.clickOn("#take");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");
        window.await(() -> window.desk().inventory().slice(device).isEmpty());
        robot.clickOn("#done");

        window.awaitButton("gone-back");
    }

    @Test
    void regionsAreChosenInTheTableAndInTheStripAlike(FxRobot robot) throws TimeoutException {
        open(robot);
        window.await(() -> window.hand().sees("region-strip") && window.hand().sees("region-2"));
        robot.clickOn("#region-7");
        TableView<?> table = robot.lookup("#regions").queryAs(TableView.class);
        window.await(() ->
                String.valueOf(table.getSelectionModel().getSelectedItem()).contains("CONFIG"));
        robot.push(KeyCode.HOME);

        window.await(() -> table.getSelectionModel().getSelectedIndex() == 0);
    }
}
