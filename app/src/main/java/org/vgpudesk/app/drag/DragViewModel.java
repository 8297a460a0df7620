package org.vgpudesk.app.drag;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;

/**
 * What is carried from the sizes of a card to a virtual machine, and what is said of the machine under the pointer. Putting
 * it down opens a review; nothing here changes a host.
 */
public final class DragViewModel {

    private static final Texts TEXTS = Texts.of(DragViewModel.class);

    /** What a virtual machine says to what is carried. */
    public enum Welcome {
        /** Nothing is carried. */
        NONE,
        TAKES,
        REFUSES
    }

    /** What is said beside the pointer. */
    public record Saying(String words, boolean refused) {}

    private final ReadOnlyObjectWrapper<@Nullable Carried> carried = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Saying> saying = new ReadOnlyObjectWrapper<>();

    /** What is carried; nothing most of the time. */
    public ReadOnlyObjectProperty<@Nullable Carried> carriedProperty() {
        return carried.getReadOnlyProperty();
    }

    /** What is said of what is under the pointer. */
    public ReadOnlyObjectProperty<@Nullable Saying> sayingProperty() {
        return saying.getReadOnlyProperty();
    }

    public void pickUp(Carried what) {
        saying.set(null);
        carried.set(what);
    }

    /** The drag is over, whatever came of it. */
    public void putDown() {
        saying.set(null);
        carried.set(null);
    }

    /** What a virtual machine says to what is carried, as the host is now. */
    public Welcome welcome(UUID machine) {
        var what = carried.get();
        if (what == null) {
            return Welcome.NONE;
        }
        return what.whyNot().apply(machine).isEmpty() ? Welcome.TAKES : Welcome.REFUSES;
    }

    /**
     * The pointer is on a virtual machine.
     *
     * @return whether what is carried can be put down there
     */
    public boolean over(UUID machine, String name) {
        var what = carried.get();
        if (what == null) {
            return false;
        }
        var why = what.whyNot().apply(machine);
        saying.set(
                why.isEmpty()
                        ? new Saying(TEXTS.get("takes", name, what.size(), what.gpu()), false)
                        : new Saying(TEXTS.get("refuses", name, why), true));
        return why.isEmpty();
    }

    /** The pointer is on no virtual machine any more. */
    public void leave() {
        saying.set(null);
    }

    /**
     * Puts down what is carried on a virtual machine, whose review opens; nothing happens if it cannot be given it any
     * more.
     *
     * @return whether it opened
     */
    public boolean drop(UUID machine) {
        var what = carried.get();
        boolean takes = welcome(machine) == Welcome.TAKES;
        putDown();
        if (takes && what != null) {
            what.give().accept(machine);
        }
        return takes;
    }
}
