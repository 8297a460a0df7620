package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
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
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** The regions of a slice that nobody has, that somebody takes, and that is stopped. */
@ExtendWith(ApplicationExtension.class)
final class MicroscopeTest {

    private static final MediatedDeviceId SLICE =
            new MediatedDeviceId(UUID.fromString("0aabbccd-0000-4000-8000-000000000001"), "pci_0000_00_10_0");
    /** On the card whose driver says that BAR1 is twice as large as it is. */
    private static final MediatedDeviceId FAULTY =
            new MediatedDeviceId(UUID.fromString("0aabbccd-0000-4000-8000-000000000002"), "pci_0000_00_11_0");

    private static final Hostdev DEVICE = new Hostdev.Mediated(SLICE.uuid(), "vfio-pci");

    private ShownWindow window;
    private Host other;

    @Start
    void show(Stage stage) throws IOException, HostException {
        Path folder = Files.createTempDirectory("microscope");
        var address = "sim:///samples?faults=size&state=" + folder.resolve("state.json");
        other = Hosts.open(URI.create(address), OpenPolicy.SAFE);
        does(new Verb.Define(new DeviceDefinition(SLICE, "labgpu-103")));
        does(new Verb.Start(SLICE));
        does(new Verb.Create(new DeviceDefinition(FAULTY, "labgpu-103")));
        window = new ShownWindow(stage, address, folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        window.close();
        other.close();
    }

    private void does(Verb verb) {
        assertEquals(new Outcome.Confirmed(), other.perform(verb));
    }

    private UUID machine() throws HostException {
        return HostState.read(other, Duration.ofSeconds(20))
                .domain("live-image")
                .orElseThrow()
                .uuid();
    }

    private void open(FxRobot robot) throws TimeoutException {
        open(SLICE, robot);
    }

    private void open(MediatedDeviceId slice, FxRobot robot) throws TimeoutException {
        window.awaitSight("slice-" + slice.uuid());
        robot.interact(() -> window.hand().press("slice-" + slice.uuid()));
        window.awaitSight("page-slice");
    }

    private String words(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private void read(FxRobot robot) throws TimeoutException {
        read(SLICE, robot);
    }

    private void read(MediatedDeviceId slice, FxRobot robot) throws TimeoutException {
        open(slice, robot);
        window.await(() -> words(robot, "regions-note").startsWith("as read at")
                && window.hand().canPress("read-again"));
    }

    @Test
    void aSliceThatNobodyHasIsReadWhenItIsFirstLookedAt(FxRobot robot) throws TimeoutException {
        read(robot);
        TableView<?> table = robot.lookup("#regions").queryAs(TableView.class);

        assertTrue(table.getItems().toString().contains("read=true"), table.getItems()::toString);
    }

    @Test
    void itCanBeReadAgain(FxRobot robot) throws TimeoutException {
        read(robot);
        robot.clickOn("#read-again");

        window.awaitButton("read-again");
    }

    @Test
    void arrowsChooseARegion(FxRobot robot) throws TimeoutException {
        read(robot);
        TableView<?> table = robot.lookup("#regions").queryAs(TableView.class);
        robot.clickOn("#region-0");
        window.await(() -> table.getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.END);
        window.await(() -> table.getSelectionModel().getSelectedIndex() != 0);
        robot.push(KeyCode.HOME);

        window.await(() -> !table.getSelectionModel().isEmpty());
    }

    @Test
    void whoeverTakesItLocksItAndTheLastReadingStays(FxRobot robot) throws TimeoutException, HostException {
        read(robot);
        does(new Verb.Attach(machine(), DEVICE, Scope.LIVE));
        window.await(() -> window.hand().words("read-again").contains("In use by live-image"));

        assertFalse(window.hand().canPress("read-again"));
        assertTrue(words(robot, "regions-note").contains("before live-image had it"), words(robot, "regions-note"));
    }

    @Test
    void whatIsNotAsTheProfileSaysIsSaidAtItsRegion(FxRobot robot) throws TimeoutException {
        read(FAULTY, robot);

        var said = robot.lookup("#region-scale").queryAs(Node.class).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
        assertTrue(said.toString().contains("BAR1 has 512"), said::toString);
    }

    @Test
    void whoeverReadsOfAFaultyDriverLearnsThatItIsNotTheirs(FxRobot robot) throws TimeoutException {
        read(FAULTY, robot);
        robot.interact(() -> window.hand().press("copy-report"));
        var copied = new StringBuilder();
        robot.interact(() -> copied.append(Clipboard.getSystemClipboard().getString()));

        assertTrue(
                window.hand().words("regions-notice").startsWith("The driver of this GPU does something"),
                window.hand().words("regions-notice"));
        assertTrue(copied.toString().contains("* BAR1 has 512"), copied::toString);
        assertTrue(copied.toString().contains("labgpu-103"), copied::toString);
    }

    @Test
    void aSliceThatIsStoppedSaysThatItHasNone(FxRobot robot) throws TimeoutException {
        does(new Verb.Stop(SLICE));
        open(robot);
        window.awaitSight("regions-notice");

        assertTrue(window.hand().words("regions-notice").contains("not started"));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "960,640,LIGHT", "960,640,DARK"})
    void pictures(int width, int height, Theme.Choice theme, FxRobot robot) throws TimeoutException, IOException {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.theme().choiceProperty().set(theme);
        });
        read(FAULTY, robot);
        if (height < 700) {
            robot.interact(
                    () -> robot.lookup("#page-slice").queryAs(ScrollPane.class).setVvalue(1));
        }
        window.photograph(robot, "slice-read-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));

        assertTrue(window.hand().sees("region-scale"));
    }
}
