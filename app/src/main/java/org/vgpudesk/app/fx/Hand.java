package org.vgpudesk.app.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/** Finds what is on the screen by its id, and presses it as somebody would. */
final class Hand {

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    private Stream<Node> all() {
        return below(scene.getRoot()).filter(Hand::visible);
    }

    private static Stream<Node> below(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Hand::below)
                        : Stream.empty());
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Node> find(String id) {
        return all().filter(n -> id.equals(n.getId())).findFirst();
    }

    boolean sees(String id) {
        return find(id).isPresent();
    }

    boolean canPress(String id) {
        return find(id).filter(n -> n instanceof ButtonBase && !n.isDisabled()).isPresent();
    }

    /** The id of the first thing that can be pressed and whose id begins so; what is locked only says why. */
    Optional<String> first(String prefix) {
        return all().filter(n -> n instanceof ButtonBase && !n.isDisabled())
                .filter(n -> !n.getPseudoClassStates().contains(LOCKED))
                .filter(n -> n.getId() != null && n.getId().startsWith(prefix))
                .map(Node::getId)
                .findFirst();
    }

    void press(String id) {
        if (find(id).orElse(null) instanceof ButtonBase button) {
            button.requestFocus();
            button.fire();
        }
    }

    /** What a screen reader would say of it. */
    String words(String id) {
        return find(id).map(n -> String.valueOf(n.getAccessibleText())).orElse("");
    }
}
