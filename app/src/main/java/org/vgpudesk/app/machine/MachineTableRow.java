package org.vgpudesk.app.machine;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.drag.DropTarget;

/** A row of the table of virtual machines, on which a size can be dropped. */
final class MachineTableRow extends TableRow<MachineRow> {

    private final DropTarget target;

    MachineTableRow(DragViewModel drag) {
        target = new DropTarget(this, this::who, drag);
        drag.carriedProperty().addListener((InvalidationListener) carried -> target.show());
    }

    private DropTarget.@Nullable Who who() {
        var row = getItem();
        return row == null || isEmpty() ? null : new DropTarget.Who(row.uuid(), row.name());
    }

    @Override
    protected void updateItem(@Nullable MachineRow item, boolean empty) {
        super.updateItem(item, empty);
        target.show();
    }
}
