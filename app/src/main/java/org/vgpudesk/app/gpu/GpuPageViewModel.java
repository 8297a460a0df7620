package org.vgpudesk.app.gpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.tasks.Frames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.language.Language;

/** The page of GPUs: its cards, what could not be read, and what to say where there is nothing to share. */
public final class GpuPageViewModel {

    private static final Texts TEXTS = Texts.of(GpuPageViewModel.class);

    /**
     * A host that has nothing to share says why.
     *
     * @param reasons what is known of it, one sentence each
     */
    public record Nothing(String title, String why, List<String> reasons) {}

    private final Inventory inventory;
    private final GpuPictures pictures;
    private final Frames frames;
    /** Follows the window's words without being held by them: they outlive a host that is closed. */
    private final ReadOnlyObjectWrapper<SizeBook> book = new ReadOnlyObjectWrapper<>();

    private final Map<String, GpuPicture> drawn = new HashMap<>();
    private List<Gpu> gpus = List.of();
    private int next;
    private int turn;
    private final ObservableList<GpuPicture> cards = FXCollections.observableArrayList();
    private final ObservableList<HostEvent.Unreadable> unreadable = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Nothing> nothing = new ReadOnlyObjectWrapper<>();

    /** @param frames where the pictures of many cards are drawn */
    public GpuPageViewModel(Inventory inventory, SizeWords words, Frames frames) {
        this.inventory = inventory;
        this.frames = frames;
        this.pictures = new GpuPictures(inventory, words);
        inventory.revisionProperty().addListener((property, before, now) -> refresh());
        book.bind(words.bookProperty());
        book.addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        if (!inventory.knownProperty().get()) {
            return;
        }
        gpus = inventory.state().gpus().stream()
                .sorted((a, b) -> Boolean.compare(b.shareable(), a.shareable()))
                .toList();
        unreadable.setAll(inventory.state().unreadable());
        long sharing = inventory.state().domains().stream()
                .filter(d -> !inventory.slices(d).isEmpty())
                .count();
        long shared = gpus.stream().filter(g -> !inventory.slices(g).isEmpty()).count();
        summary.set(sharing == 0 ? TEXTS.get("page.unused") : TEXTS.get("page.summary", sharing, shared));
        nothing.set(gpus.stream().anyMatch(pictures::divisible) ? null : nothing());
        drawn.keySet().retainAll(gpus.stream().map(Gpu::id).toList());
        next = 0;
        int mine = ++turn;
        frames.work(() -> mine == turn && drawNext());
    }

    /** Until its turn comes, a card is shown as it was. */
    private boolean drawNext() {
        if (next < gpus.size()) {
            var gpu = gpus.get(next);
            if (pictures.prepare(gpu)) {
                return true;
            }
            drawn.put(gpu.id(), pictures.of(gpu));
            next++;
        }
        var now =
                gpus.stream().flatMap(g -> Stream.ofNullable(drawn.get(g.id()))).toList();
        if (!now.equals(cards)) {
            cards.setAll(now);
        }
        return next < gpus.size();
    }

    private Nothing nothing() {
        var names = inventory.state().gpus().stream().map(GpuNames::full).toList();
        return new Nothing(
                TEXTS.get("nothing.title"),
                switch (names.size()) {
                    case 0 -> TEXTS.get("nothing.none");
                    case 1 -> TEXTS.get("nothing.one", names.getFirst());
                    default -> TEXTS.get("nothing.more", Language.list(names));
                },
                WhyNothing.of(inventory.state()));
    }

    ObservableList<GpuPicture> cards() {
        return cards;
    }

    ObservableList<HostEvent.Unreadable> unreadable() {
        return unreadable;
    }

    /** What is to be said of the user's vendor profiles; moves with the profiles. */
    ReadOnlyObjectProperty<SizeBook> profilesProperty() {
        return book.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty knownProperty() {
        return inventory.knownProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Nothing> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }
}
