package org.vgpudesk.app.gpu;

import java.util.Optional;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.Hostdev;

/** The size of a slice in the same words as the tile that it was made from. */
public final class SliceSizes implements SliceNames {

    private final Inventory inventory;
    private final SizeWords words;

    public SliceSizes(Inventory inventory, SizeWords words) {
        this.inventory = inventory;
        this.words = words;
    }

    /** What a function was prepared as, in its vendor's word. */
    private Optional<String> prepared(Hostdev device) {
        return device instanceof Hostdev.Pci pci
                ? inventory
                        .state()
                        .facts()
                        .virtualFunctions()
                        .known()
                        .flatMap(all -> Optional.ofNullable(all.get(pci.address())))
                        .filter(FunctionState::prepared)
                        .map(FunctionState::type)
                : Optional.empty();
    }

    @Override
    public String size(Slice slice) {
        var mediated = slice.mediated();
        var type = slice.type();
        if (mediated == null) {
            return prepared(slice.device()).orElseGet(() -> slice.device().toString());
        }
        return type == null
                ? mediated.typeId()
                : words.of(slice.gpu(), type, inventory.state().facts()).title();
    }
}
