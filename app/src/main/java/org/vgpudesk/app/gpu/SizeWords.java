package org.vgpudesk.app.gpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/**
 * The words for sizes that the whole window uses: the host's own until the profiles are read, so that the first screen
 * waits for nothing. Belongs to the window's thread.
 */
public final class SizeWords {

    private final ReadOnlyObjectWrapper<SizeBook> book = new ReadOnlyObjectWrapper<>(SizeBook.EMPTY);
    private final Map<String, Seen> seen = new HashMap<>();

    /** A card as it was when it was last worked out: with many functions and types that takes its time. */
    private record Seen(Gpu gpu, HostFacts facts, List<TakenDevice> taken, CardSizes sizes) {

        /** The same objects, not equal ones: to compare those would take as long. */
        @SuppressWarnings("ReferenceEquality")
        boolean holds(Gpu now, HostFacts factsNow) {
            return gpu == now && facts == factsNow;
        }
    }

    /** A size of a card. */
    public Size of(Gpu gpu, MdevType type, HostFacts facts) {
        var known = seen.get(gpu.id());
        return known != null && known.holds(gpu, facts)
                ? known.sizes().size(type.id())
                : book.get().of(gpu, type, facts);
    }

    /** All sizes of a card, with what fits and why not. */
    public CardSizes card(Gpu gpu, HostState state) {
        var taken = SizeBook.taken(gpu, state);
        var known = seen.get(gpu.id());
        if (known == null || !known.holds(gpu, state.facts()) || !known.taken().equals(taken)) {
            known = new Seen(gpu, state.facts(), taken, book.get().card(gpu, state.facts(), taken));
            seen.put(gpu.id(), known);
        }
        return known.sizes();
    }

    /** What is known; moves once the profiles are read. */
    public ReadOnlyObjectProperty<SizeBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Takes in what the profiles say. */
    public void learn(SizeBook profiles) {
        seen.clear();
        book.set(profiles);
    }
}
