package org.vgpudesk.app.drag;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;

/** Takes a size off its tile, with a picture of it under the pointer. */
public final class DragSource {

    /** Our own, so that no other program takes it for text. */
    private static final DataFormat SIZE = new DataFormat("application/x-vgpu-desk-size");

    private static final double BESIDE_POINTER = -12;

    private DragSource() {}

    /** Whether a size of this program is dragged, not something from elsewhere. */
    public static boolean carries(Dragboard board) {
        return board.hasContent(SIZE);
    }

    /** Begins to drag; to be called when a drag is detected on the node. */
    public static void begin(Node from, Carried what, DragViewModel drag) {
        var board = from.startDragAndDrop(TransferMode.COPY);
        board.setContent(Map.of(SIZE, what.size()));
        board.setDragView(picture(from.getScene(), what), BESIDE_POINTER, BESIDE_POINTER);
        from.setOnDragDone(event -> drag.putDown());
        drag.pickUp(what);
    }

    private static WritableImage picture(Scene like, Carried what) {
        var chip =
                new HBox(10, Icon.GPU.node(20), Written.label(what.size(), "body", "bold"), Written.note(what.gpu()));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("drag-picture");
        var root = new StackPane(chip);
        root.getStyleClass().setAll(like.getRoot().getStyleClass());
        var scene = new Scene(root, Color.TRANSPARENT);
        scene.getStylesheets().setAll(like.getStylesheets());
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return chip.snapshot(parameters, null);
    }
}
