package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** A size is dragged onto a virtual machine, on a real display: JavaFX's headless platform delivers no drops. */
@Tag("gtk")
@ExtendWith(ApplicationExtension.class)
final class DragTest {

    private static final String CARD = "0000:41:00.0";
    private static final String TILE = "size-" + CARD + "-" + MainJob.SIZE;
    private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");

    private ShownWindow window;
    private Host other;
    private Seen before;

    /** What a drag must not change. */
    private record Seen(List<Domain> domains, List<MediatedDevice> devices) {}

    @Start
    void show(Stage stage) throws IOException, HostException {
        Path folder = Files.createTempDirectory("drag");
        var address = "sim:///workstation?state=" + folder.resolve("state.json");
        other = Hosts.open(URI.create(address), OpenPolicy.SAFE);
        before = seen();
        window = new ShownWindow(stage, address, folder.resolve("journal"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        window.close();
        other.close();
    }

    private HostState state() throws HostException {
        return HostState.read(other, Duration.ofSeconds(20));
    }

    private Seen seen() throws HostException {
        return new Seen(List.copyOf(state().domains()), List.copyOf(state().devices()));
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(node -> id.equals(node.getId())).query();
    }

    private Node row(FxRobot robot, String machine) {
        return robot.lookup(node -> node instanceof TableRow<?> row
                        && row.isVisible()
                        && String.valueOf(row.getItem()).contains("name=" + machine))
                .query();
    }

    private void pickUp(FxRobot robot) throws TimeoutException {
        window.awaitSight(TILE);
        robot.drag(node(robot, TILE));
        robot.moveBy(30, 10);
        window.await(() -> window.drag().carriedProperty().get() != null);
    }

    private void toTheMachines(FxRobot robot) throws TimeoutException {
        pickUp(robot);
        robot.moveTo(node(robot, "nav-machines"));
        window.awaitSight("machines");
    }

    private void awaitSaying(String words) throws TimeoutException {
        window.await(() -> window.hand().sees("drag-saying")
                && window.hand().words("drag-saying").contains(words));
    }

    private void nothingHasChanged() throws HostException {
        assertEquals(before, seen());
    }

    @Test
    void aDropOnAMachineOpensItsReviewAndChangesNothing(FxRobot robot)
            throws TimeoutException, HostException, IOException {
        toTheMachines(robot);
        window.await(() -> row(robot, "training-01").getPseudoClassStates().contains(TAKES));
        robot.moveTo(row(robot, "training-01"));
        awaitSaying("Give training-01 a ");
        window.photograph(robot, "drag-machines");
        robot.drop();
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));

        assertTrue(
                window.hand().words("sentence").contains("training-01"),
                window.hand().words("sentence"));
        assertFalse(window.hand().sees("drag-saying"));
        nothingHasChanged();
        robot.push(KeyCode.ESCAPE);
        window.await(() -> !window.hand().sees("sheet"));
        nothingHasChanged();
    }

    @Test
    void theReviewOfADropGives(FxRobot robot) throws TimeoutException {
        toTheMachines(robot);
        robot.moveTo(row(robot, "training-01"));
        awaitSaying("Give training-01 a ");
        robot.drop();
        window.awaitButton("run");
        robot.clickOn("#run");
        window.awaitButton("done");

        window.await(() -> !window.desk()
                .inventory()
                .state()
                .domain("training-01")
                .orElseThrow()
                .config()
                .isEmpty());
    }

    @Test
    void aDropOnASliceGivesItsMachineAnother(FxRobot robot) throws TimeoutException, HostException, IOException {
        window.await(() -> window.hand().first("slice-").isPresent());
        var slice = window.hand().first("slice-").orElseThrow();
        pickUp(robot);
        robot.moveTo(node(robot, slice));
        awaitSaying("Give ");
        window.photograph(robot, "drag-bar");
        robot.drop();
        window.await(() -> window.hand().sees("review") && window.hand().canPress("run"));

        nothingHasChanged();
    }

    @Test
    void aMachineThatCannotTakeItSaysWhyAndTakesNoDrop(FxRobot robot)
            throws TimeoutException, HostException, IOException {
        toTheMachines(robot);
        takeAllRoom();
        robot.moveTo(row(robot, "training-01"));
        awaitSaying("Not to training-01: ");
        window.photograph(robot, "drag-refused");
        var full = seen();
        robot.drop();
        window.await(() -> window.drag().carriedProperty().get() == null);

        assertFalse(window.hand().sees("sheet"));
        assertFalse(window.hand().sees("drag-saying"));
        assertEquals(full, seen());
    }

    /** Another program takes whatever is left for the size that is in somebody's hand. */
    private void takeAllRoom() throws HostException, TimeoutException {
        for (var function : state().gpu(CARD).orElseThrow().functions()) {
            var type = function.type(MainJob.SIZE);
            for (long i = 0; type.isPresent() && i < type.get().availableInstances(); i++) {
                var slice =
                        new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), function.name()), MainJob.SIZE);
                other.perform(new Verb.Create(slice)); // a function that takes no more counts some all the same
            }
        }
        window.await(() -> window.desk().inventory().state().gpu(CARD).orElseThrow().functions().stream()
                .flatMap(f -> f.type(MainJob.SIZE).stream())
                .allMatch(t -> t.availableInstances() == 0));
    }

    @Test
    void escapeEndsADragAndChangesNothing(FxRobot robot) throws TimeoutException, HostException {
        toTheMachines(robot);
        robot.moveTo(row(robot, "training-01"));
        awaitSaying("Give training-01 a ");
        robot.push(KeyCode.ESCAPE);
        window.await(() -> window.drag().carriedProperty().get() == null);
        robot.drop();

        assertFalse(window.hand().sees("sheet"));
        nothingHasChanged();
    }

    @Test
    void aLockedSizeStaysAndSaysWhy(FxRobot robot) throws TimeoutException, HostException {
        var locked = "size-" + CARD + "-nvidia-713";
        window.awaitButton("locked-" + CARD);
        robot.clickOn(node(robot, "locked-" + CARD));
        window.awaitSight(locked);
        robot.drag(node(robot, locked));
        robot.moveBy(30, 10);
        window.await(() -> robot.lookup(".popover-text").tryQuery().isPresent());
        robot.drop();

        assertTrue(window.drag().carriedProperty().get() == null);
        nothingHasChanged();
    }

    @Test
    void aPlaceThatIsOnlyCrossedDoesNotOpen(FxRobot robot) throws TimeoutException {
        pickUp(robot);
        robot.moveTo(node(robot, "nav-machines"));
        robot.moveTo(node(robot, "nav-activity"));
        window.awaitSight("page-activity");

        assertFalse(window.hand().sees("machines"));
        robot.drop();
    }
}
