package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
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

/** Everything that can be used says what it is, and the keyboard leads to it. */
@ExtendWith(ApplicationExtension.class)
final class AccessibilityTest {

    private ShownWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new ShownWindow(stage, "sim:///workstation", Files.createTempDirectory("journal"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static boolean used(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ListView
                || node instanceof TableView;
    }

    private List<Control> controls() {
        var found = new ArrayList<Control>();
        collect(window.stage().getScene().getRoot(), found);
        return found;
    }

    /** What a list draws by itself, such as its scroll bars, is the list's own matter. */
    private static void collect(Node node, List<Control> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && used(node)) {
            found.add(control);
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, found));
        }
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId();
    }

    private void everythingSaysWhatItIs() {
        var silent = controls().stream()
                .filter(c -> c.getAccessibleRole() == null
                        || c.getAccessibleRole() == AccessibleRole.NODE
                        || words(c).isBlank())
                .map(AccessibilityTest::name)
                .toList();
        assertEquals(List.of(), silent, "without a role or words");
    }

    private static String words(Control control) {
        var said = control.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /** Goes round with Tab. */
    private void theKeyboardLeadsToEverything(FxRobot robot) {
        var wanted = controls().stream()
                .filter(c -> !c.isDisabled())
                .filter(c -> !inATable(c))
                .toList();
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < 2 * wanted.size() + 20 && !reached.containsAll(wanted); i++) {
            var owner = window.stage().getScene().getFocusOwner();
            if (owner != null) {
                reached.add(owner);
            }
            robot.push(KeyCode.TAB);
        }
        for (var control : wanted) {
            if (!reached.contains(control)) {
                goByArrows(robot, control, reached);
            }
        }
        var missed = wanted.stream()
                .filter(c -> !reached.contains(c))
                .map(AccessibilityTest::name)
                .toList();
        assertEquals(List.of(), missed, "not reached by Tab");
    }

    /** Of a row of choices Tab reaches one, and the arrows the others. */
    private static void goByArrows(FxRobot robot, Control control, Set<Node> reached) {
        var row = control.getParent() == null
                ? List.<Node>of()
                : List.copyOf(control.getParent().getChildrenUnmodifiable());
        row.stream().filter(reached::contains).findFirst().ifPresent(first -> {
            robot.interact(first::requestFocus);
            for (int i = 0; i < row.size() && !reached.contains(control); i++) {
                robot.push(KeyCode.RIGHT);
                if (control.isFocused() || control instanceof Toggle toggle && toggle.isSelected()) {
                    reached.add(control);
                }
            }
        });
    }

    private static boolean inATable(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof TableView || n instanceof ListView) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource
    void onEveryPage(Place place, FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> window.window().go(place));
        window.awaitSight("page-" + place.key());
        everythingSaysWhatItIs();
        theKeyboardLeadsToEverything(robot);
    }

    @Test
    void onTheSheetOfAnotherComputer(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> window.window().elsewhere());
        window.awaitSight("ssh-host");
        everythingSaysWhatItIs();
        robot.write("lab");
        theKeyboardLeadsToEverythingInTheSheet(robot);
    }

    private void theKeyboardLeadsToEverythingInTheSheet(FxRobot robot) {
        for (var id : List.of("ssh-user", "ssh-key", "address", "cancel", "connect", "sheet-close", "ssh-host")) {
            window.moveTo(robot, KeyCode.TAB, id);
        }
    }

    /** As people who cannot see it are told what it is. */
    private void says(AccessibleRole role, String id, String words) {
        var node = window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
        assertEquals(role, node.getAccessibleRole(), id);
        assertEquals(words, node.getAccessibleText().replace('\u00a0', ' '));
    }

    @Test
    void whatPeopleAreTold(FxRobot robot) throws TimeoutException {
        window.awaitSight("purpose-0000:41:00.0-OFFICE");
        var slice = window.hand().first("slice-").orElseThrow();
        says(AccessibleRole.LIST_ITEM, slice, "cad-station, 2 GB, running. Enter opens the slice");
        says(
                AccessibleRole.BUTTON,
                "size-0000:41:00.0-nvidia-712",
                "2 GB, Workstation (Q), Up to 4 screens, Up to 7680 × 4320, Licence needed, Fits 6 more."
                        + " Enter gives one to a virtual machine");
        says(
                AccessibleRole.TOGGLE_BUTTON,
                "locked-0000:41:00.0",
                "4 more sizes are locked: 1 GB, 4 GB, 8 GB, 16 GB,"
                        + " Another size is in use on this GPU · Held by cad-station + 1, Show");
        says(AccessibleRole.RADIO_BUTTON, "nav-machines", "Virtual machines, 4");
        robot.interact(() -> window.hand().press("give"));
        window.awaitSight("machine-training-01");
        says(AccessibleRole.DIALOG, "sheet", "Give a VM a GPU, Step 1 of 4, Virtual machine");
        says(
                AccessibleRole.CHECK_BOX,
                "machine-training-01",
                "training-01, Windows 11, 8 GB of memory, Off, No GPU yet");
    }

    @Test
    void inTheSettings(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> window.window().settings());
        window.awaitSight("setting-patterns");
        everythingSaysWhatItIs();
        for (var id : List.of("setting-patterns", "setting-still", "close", "sheet-close", "setting-theme-light")) {
            window.moveTo(robot, KeyCode.TAB, id);
        }
    }

    @Test
    void inTheSearch(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.awaitSight("search");
        everythingSaysWhatItIs();

        assertTrue(window.hand().sees("search-field"));
    }

    @Test
    void whereThereIsNothingToShare(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///empty")));
        window.awaitSight("nothing-title");
        everythingSaysWhatItIs();
        theKeyboardLeadsToEverything(robot);
    }

    @Test
    void whereAHostDoesNotOpen(FxRobot robot) throws TimeoutException {
        window.awaitHost();
        robot.interact(() -> window.wiring().connect().open(URI.create("sim:///nowhere")));
        window.awaitSight("problem");
        everythingSaysWhatItIs();
        theKeyboardLeadsToEverything(robot);
    }
}
