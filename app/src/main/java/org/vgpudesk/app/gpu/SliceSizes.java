package org.vgpudesk.app.gpu;

import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;

/** The size of a slice in the same words as the tile that it was made from. */
public final class SliceSizes implements SliceNames {

    private final Inventory inventory;
    private final SizeWords words;

    public SliceSizes(Inventory inventory, SizeWords words) {
        this.inventory = inventory;
        this.words = words;
    }

    @Override
    public String size(Slice slice) {
        var mediated = slice.mediated();
        var type = slice.type();
        if (mediated == null) {
            return slice.device().toString();
        }
        return type == null
                ? mediated.typeId()
                : words.of(slice.gpu(), type, inventory.state().facts()).title();
    }
}
