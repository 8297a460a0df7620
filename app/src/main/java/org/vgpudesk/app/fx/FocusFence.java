package org.vgpudesk.app.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard's focus inside what lies above everything else: behind the last control comes the first again. */
final class FocusFence {

    private @Nullable Parent inside;
    private boolean backwards;

    FocusFence(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        scene.focusOwnerProperty().addListener((property, before, now) -> keep(now));
    }

    /** Puts the fence around something; nothing takes it away. */
    void around(@Nullable Parent area) {
        inside = area;
    }

    private void keep(@Nullable Node owner) {
        var area = inside;
        if (area == null || owner == null || within(owner, area)) {
            return;
        }
        var stops = new ArrayList<Node>();
        collect(area, stops);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private static boolean within(Node node, Parent area) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == area) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
