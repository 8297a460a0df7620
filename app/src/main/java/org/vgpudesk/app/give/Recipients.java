package org.vgpudesk.app.give;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vgpudesk.app.size.Placing;

/** Which virtual machines get something, how many slices each, and how these are placed over the GPUs. */
final class Recipients {

    /** More than that nobody wants by hand. */
    static final int MOST_EACH = 8;

    private final ObservableList<UUID> machines = FXCollections.observableArrayList();
    private final IntegerProperty each = new SimpleIntegerProperty(1);
    private final ObjectProperty<Placing> placing = new SimpleObjectProperty<>(Placing.PACK);
    private UUID anchor = new UUID(0, 0);

    /** In the order in which they were chosen. */
    ObservableList<UUID> machines() {
        return machines;
    }

    IntegerProperty eachProperty() {
        return each;
    }

    ObjectProperty<Placing> placingProperty() {
        return placing;
    }

    /** How many slices that is. */
    int slices() {
        return machines.size() * each.get();
    }

    /** This one and no other. */
    void only(UUID domain) {
        anchor = domain;
        if (!machines.equals(List.of(domain))) {
            machines.setAll(domain);
        }
    }

    /** This one beside the others, or not any more. */
    void toggle(UUID domain) {
        anchor = domain;
        if (!machines.remove(domain)) {
            machines.add(domain);
        }
    }

    /** All from the one that was chosen last to this one. */
    void upTo(UUID domain, List<UUID> shown) {
        int from = shown.indexOf(anchor);
        int to = shown.indexOf(domain);
        if (from < 0 || to < 0) {
            only(domain);
            return;
        }
        machines.setAll(shown.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    /** Whoever is gone gets nothing. */
    void keep(List<UUID> there) {
        machines.removeIf(domain -> !there.contains(domain));
    }
}
