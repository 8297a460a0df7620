package org.vgpudesk.app.fx;

import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody at the window who counts what they press: a click, or a key with those that are held with it. */
abstract class Fingers {

    final ShownWindow window;
    final FxRobot robot;
    private int presses;

    private Fingers(ShownWindow window, FxRobot robot) {
        this.window = window;
        this.robot = robot;
    }

    static Fingers onTheMouse(ShownWindow window, FxRobot robot) {
        return new Mouse(window, robot);
    }

    static Fingers onTheKeyboard(ShownWindow window, FxRobot robot) {
        return new Keyboard(window, robot);
    }

    /** Opens the sheet. */
    abstract void begin() throws TimeoutException;

    /** Chooses what is in a list on the sheet. */
    abstract void choose(String id) throws TimeoutException;

    /** Presses the filled button of the sheet. */
    abstract void primary(String id) throws TimeoutException;

    int presses() {
        return presses;
    }

    final void click(String id) throws TimeoutException {
        window.awaitSight(id);
        presses++;
        robot.clickOn(node(id));
    }

    final void push(KeyCode... keys) {
        presses++;
        robot.push(keys);
    }

    /** By its id, in which CSS would read the address of a card as something else. */
    final Node node(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup(node -> id.equals(node.getId())).query());
    }

    private static final class Mouse extends Fingers {
        Mouse(ShownWindow window, FxRobot robot) {
            super(window, robot);
        }

        @Override
        void begin() throws TimeoutException {
            click("give");
        }

        @Override
        void choose(String id) throws TimeoutException {
            click(id);
        }

        @Override
        void primary(String id) throws TimeoutException {
            window.awaitButton(id);
            click(id);
        }
    }

    private static final class Keyboard extends Fingers {

        private static final int ENOUGH = 40;

        Keyboard(ShownWindow window, FxRobot robot) {
            super(window, robot);
        }

        @Override
        void begin() {
            push(KeyCode.CONTROL, KeyCode.N);
        }

        @Override
        void choose(String id) throws TimeoutException {
            window.awaitSight(id);
            for (int i = 0; i < ENOUGH && !focused(id); i++) {
                move(besideFocus(id) ? KeyCode.DOWN : KeyCode.TAB);
            }
            if (!focused(id)) {
                throw new AssertionError("the keyboard does not lead to " + id);
            }
            push(KeyCode.SPACE);
        }

        @Override
        void primary(String id) throws TimeoutException {
            window.awaitButton(id);
            push(KeyCode.CONTROL, KeyCode.ENTER);
        }

        /** On a real display a key arrives some time after it was pressed. */
        private void move(KeyCode key) throws TimeoutException {
            var before = window.stage().getScene().getFocusOwner();
            push(key);
            window.await(() -> window.stage().getScene().getFocusOwner() != before);
        }

        private boolean focused(String id) {
            return focus().anyMatch(owner -> id.equals(owner.getId()));
        }

        /** Whether it is in the same list as what has the focus. */
        private boolean besideFocus(String id) {
            return focus().map(Node::getParent)
                    .anyMatch(list ->
                            list == node(id).getParent() && list.getStyleClass().contains("rows"));
        }

        private Stream<Node> focus() {
            return Stream.ofNullable(WaitForAsyncUtils.waitForAsyncFx(
                    5000, () -> window.stage().getScene().getFocusOwner()));
        }
    }
}
