package org.vgpudesk.app.drag;

import java.util.UUID;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.drag.DragViewModel.Welcome;
import org.vgpudesk.host.Domain;

/** Lets something that stands for a virtual machine take a size that is dropped on it. */
public final class DropTarget {

    private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");
    private static final PseudoClass REFUSES = PseudoClass.getPseudoClass("refuses");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Node node;
    private final Supplier<@Nullable Who> who;
    private final DragViewModel drag;

    /** The virtual machine that something stands for. */
    public record Who(UUID machine, String name) {

        public static Who of(Domain domain) {
            return new Who(domain.uuid(), domain.name());
        }
    }

    /** @param who the machine that the node stands for now; nothing if for none */
    public DropTarget(Node node, Supplier<@Nullable Who> who, DragViewModel drag) {
        this.node = node;
        this.who = who;
        this.drag = drag;
        node.setOnDragOver(event -> {
            var machine = who.get();
            if (DragSource.carries(event.getDragboard()) && machine != null) {
                boolean takes = drag.over(machine.machine(), machine.name());
                if (takes) {
                    event.acceptTransferModes(TransferMode.COPY);
                }
                // The host may have changed since it was picked up.
                mark(takes ? Welcome.TAKES : Welcome.REFUSES);
                node.pseudoClassStateChanged(POINTED, true);
            }
        });
        node.setOnDragExited(event -> {
            node.pseudoClassStateChanged(POINTED, false);
            drag.leave();
        });
        node.setOnDragDropped(event -> {
            var machine = who.get();
            event.setDropCompleted(machine != null && drag.drop(machine.machine()));
            event.consume();
        });
    }

    /** Shows whether the machine can be given what is carried; to be called when either may have changed. */
    public void show() {
        var machine = who.get();
        mark(machine == null ? Welcome.NONE : drag.welcome(machine.machine()));
    }

    private void mark(Welcome welcome) {
        node.pseudoClassStateChanged(TAKES, welcome == Welcome.TAKES);
        node.pseudoClassStateChanged(REFUSES, welcome == Welcome.REFUSES);
    }
}
