package org.vgpudesk.app.look;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page: a title with a second line, what can be pressed at its right, and the content below. Scrolls downwards only. */
public class Page extends ScrollPane {

    private final VBox content = new VBox();
    private final Label lead = Written.label("", "lead");
    private final HBox head;

    protected Page(String id, String title, Node... actions) {
        setId(id);
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        head = new HBox(12, new VBox(4, Written.title(title), lead), Written.gap());
        head.getChildren().addAll(actions);
        head.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("page");
        content.getChildren().add(head);
        var frame = new StackPane(content);
        frame.getStyleClass().add("page-frame");
        setContent(frame);
    }

    /** The line under the title. */
    protected final Label lead() {
        return lead;
    }

    /** Whether what can be pressed beside the title makes sense now. */
    protected final void offerActions(boolean on) {
        head.getChildren().stream().skip(2).forEach(action -> action.setVisible(on));
    }

    /** What stands below the title. */
    protected final void setBody(Node... nodes) {
        var now = Stream.concat(Stream.of(head), Stream.of(nodes)).toList();
        // What is taken out and put back loses the focus.
        if (!content.getChildren().equals(now)) {
            content.getChildren().setAll(now);
        }
    }

    /** Calls this whenever another part of the page comes into sight. */
    protected final void onScroll(Runnable action) {
        vvalueProperty().addListener((property, before, now) -> action.run());
        viewportBoundsProperty().addListener((property, before, now) -> action.run());
        content.heightProperty().addListener((property, before, now) -> action.run());
    }

    /** How far something on the page is out of sight, in heights of what is in sight: 0 if any of it can be seen. */
    protected final double distance(Region part) {
        double seen = getViewportBounds().getHeight();
        if (seen <= 0) {
            return Double.MAX_VALUE;
        }
        double from = getVvalue() * Math.max(0, content.getHeight() - seen);
        double top = content.sceneToLocal(part.localToScene(0, 0)).getY();
        return Math.max(0, Math.max(from - top - part.getHeight(), top - from - seen)) / seen;
    }

    /** Scrolls to what has that id and moves the focus there; nothing happens if it is not there any more. */
    public void reveal(String id) {
        applyCss();
        layout();
        below(content).filter(n -> id.equals(n.getId())).findFirst().ifPresent(node -> {
            double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
            double room = content.getHeight() - getViewportBounds().getHeight();
            setVvalue(room <= 0 ? 0 : Math.clamp((top - 24) / room, 0, 1));
            below(node)
                    .filter(n -> n.isFocusTraversable() && !n.isDisabled() && n.isVisible())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        });
    }

    private static Stream<Node> below(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Page::below)
                        : Stream.empty());
    }
}
