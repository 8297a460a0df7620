package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
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
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** The page of virtual machines in the real window, beside another program that changes the same host. */
@ExtendWith(ApplicationExtension.class)
final class MachinesPageTest {

    private ShownWindow window;
    private Host other;

    @Start
    void show(Stage stage) throws IOException, HostException {
        Path folder = Files.createTempDirectory("machines");
        var address = "sim:///workstation?state=" + folder.resolve("state.json");
        other = Hosts.open(URI.create(address), OpenPolicy.SAFE);
        window = new ShownWindow(stage, address, folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        window.close();
        other.close();
    }

    private HostState state() throws HostException {
        return HostState.read(other, Duration.ofSeconds(20));
    }

    private void machines(FxRobot robot) throws TimeoutException {
        window.awaitSight("page-gpus");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.awaitSight("machines");
    }

    private int rows(FxRobot robot) {
        TableView<?> table = robot.lookup("#machines").queryAs(TableView.class);
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> table.getItems().size());
    }

    private UUID sliceOfCad() throws HostException {
        return assertInstanceOf(
                        Hostdev.Mediated.class,
                        state().domain("cad-station").orElseThrow().config().getFirst())
                .uuid();
    }

    /** Makes training-01 name a slice, as a clone does. */
    private void name(UUID slice) throws HostException {
        var clone = state().domain("training-01").orElseThrow().uuid();
        var base = other.configuration(clone);
        var hostdev = "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='" + slice
                + "'/></source></hostdev></devices>";
        assertEquals(
                new Outcome.Confirmed(),
                other.perform(new Verb.Redefine(clone, base, base.replace("</devices>", hostdev))));
    }

    @Test
    void aFilterShowsOnlyThoseThatRun(FxRobot robot) throws TimeoutException {
        machines(robot);
        assertEquals(4, rows(robot));
        robot.clickOn("#filter-running");
        window.await(() -> rows(robot) == 2);
        robot.clickOn("#filter-all");

        window.await(() -> rows(robot) == 4);
    }

    @Test
    void aCloneIsGivenASliceOfItsOwn(FxRobot robot) throws TimeoutException, HostException {
        machines(robot);
        var shared = sliceOfCad();
        name(shared);
        window.awaitButton("repair");
        robot.clickOn("#repair");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitButton("done");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("repair"));

        assertTrue(state().domain("training-01").orElseThrow().config().stream()
                .noneMatch(d -> d.sameDevice(new Hostdev.Mediated(shared, ""))));
    }

    @Test
    void whoCannotStartSaysWhy(FxRobot robot) throws TimeoutException, HostException {
        machines(robot);
        name(sliceOfCad());
        window.awaitButton("repair");

        assertTrue(
                window.hand().words("start-training-01").contains("cad-station runs with its slice"),
                window.hand().words("start-training-01"));
    }

    @Test
    void aSliceThatTheHostDoesNotHaveIsTakenOut(FxRobot robot) throws TimeoutException, HostException {
        machines(robot);
        name(UUID.fromString("00000000-0000-4000-8000-00000000dead"));
        window.awaitButton("repair");
        robot.clickOn("#repair");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");

        assertTrue(state().domain("training-01").orElseThrow().config().isEmpty());
    }

    @Test
    void aMachineWhoseSliceIsNotStartedIsStartedWithAReview(FxRobot robot) throws TimeoutException, HostException {
        machines(robot);
        var cad = state().domain("cad-station").orElseThrow().uuid();
        other.perform(new Verb.ShutdownDomain(cad));
        var slice = sliceOfCad();
        other.perform(new Verb.Stop(state().devices(slice).getFirst().id()));
        window.await(() -> window.hand().canPress("start-cad-station")
                && !window.desk().inventory().state().devices(slice).getFirst().active());
        robot.clickOn("#start-cad-station");
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));
        robot.clickOn("#run");
        window.awaitButton("done");

        assertTrue(state().domain("cad-station").orElseThrow().active());
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void picturesOfTrouble(int width, int height, Theme.Choice theme, FxRobot robot)
            throws TimeoutException, HostException, IOException {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        machines(robot);
        name(sliceOfCad());
        window.awaitButton("repair");
        window.photograph(
                robot, "machines-trouble-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));

        assertTrue(window.hand().sees("machines"));
    }
}
