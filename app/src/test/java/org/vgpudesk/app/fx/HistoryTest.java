package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Request;

/** What was done: how far it is, taking it back, doing it again, and copying it. */
@ExtendWith(ApplicationExtension.class)
final class HistoryTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation?lag=1500", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean runs() {
        return window.desk().inventory().state().domain("media-debian").stream().anyMatch(d -> d.active());
    }

    /** Starts a machine, away from any sheet. */
    private PlanViewModel start(FxRobot robot) throws TimeoutException, HostException {
        window.awaitHost();
        var desk = window.desk();
        var machine = desk.inventory().state().domain("media-debian").orElseThrow();
        var run = PlanViewModel.toRun(desk, desk.plan(new Request.Change(new Verb.StartDomain(machine.uuid()))));
        robot.interact(() -> window.wiring().runs().start(run));
        return run;
    }

    private void confirm(FxRobot robot) throws TimeoutException {
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));
    }

    @Test
    void undoesAndRedoesByKeyboardOnly(FxRobot robot) throws TimeoutException, HostException {
        start(robot);
        window.await(() -> runs() && window.wiring().runs().running().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        confirm(robot);
        window.await(() -> !runs());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        confirm(robot);

        window.await(this::runs);
    }

    @Test
    void undoesAndRedoesByMouse(FxRobot robot) throws TimeoutException, HostException {
        var plan = start(robot).plan().id();
        window.await(() -> runs() && window.wiring().runs().running().isEmpty());
        robot.clickOn("#nav-activity");
        window.awaitSight("undo-" + plan);
        robot.clickOn("#undo-" + plan);
        confirm(robot);
        window.awaitSight("redo-" + plan);
        assertFalse(window.hand().sees("undo-" + plan));
        robot.clickOn("#redo-" + plan);
        confirm(robot);
        window.await(this::runs);
        window.await(() -> !window.hand().sees("redo-" + plan));

        assertTrue(window.hand().first("undo-").isPresent());
    }

    @Test
    void saysThatThereIsNothingToUndo(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.awaitSight("notice");

        assertFalse(window.hand().sees("sheet"));
    }

    @Test
    void showsHowFarItIsAndStops(FxRobot robot) throws TimeoutException, HostException {
        window.awaitSight("gpu-0000:41:00.0");
        robot.clickOn("#nav-activity");
        var run = start(robot);
        window.awaitSight("running-" + run.plan().id());
        assertTrue(window.hand().canPress("stop-" + run.plan().id()));
        robot.interact(() -> window.hand().press("stop-" + run.plan().id()));

        window.await(() -> !window.hand().sees("running-" + run.plan().id()));
    }

    @Test
    void copiesTheCommands(FxRobot robot) throws TimeoutException, HostException {
        var plan = start(robot).plan().id();
        window.await(() -> runs() && window.wiring().runs().running().isEmpty());
        robot.clickOn("#nav-activity");
        window.awaitSight("undo-" + plan);
        robot.clickOn("#commands-" + plan);
        window.awaitSight("commands-of-" + plan);
        robot.clickOn("#copy-" + plan);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("virsh start media-debian", copied(robot));
        robot.clickOn("#copy-script");

        assertEquals("#!/bin/sh\nset -e\n\n# media-debian is started.\nvirsh start media-debian\n", copied(robot));
    }

    private static String copied(FxRobot robot) {
        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void isPhotographed(int width, int height, Theme.Choice theme, FxRobot robot)
            throws IOException, TimeoutException, HostException {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        var suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
        var first = start(robot).plan().id();
        window.await(() -> runs() && window.wiring().runs().running().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        confirm(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        var second = start(robot).plan().id();
        window.awaitSight("running-" + second);
        window.photograph(robot, "history-running" + suffix);
        window.awaitSight("undo-" + second);
        robot.interact(() -> window.hand().press("commands-" + second));
        window.photograph(robot, "history" + suffix);

        assertTrue(window.hand().sees("redo-" + first));
    }
}
