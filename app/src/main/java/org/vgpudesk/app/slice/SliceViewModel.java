package org.vgpudesk.app.slice;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.profile.TypeFacts;

/** One slice; live, because it may change or go while it is looked at. */
public final class SliceViewModel implements AutoCloseable {

    private final Desk desk;
    private final Hostdev device;
    private final ReadOnlyObjectProperty<SizeBook> book;
    private final SlicePictures pictures;
    private final ReadOnlyObjectWrapper<@Nullable SlicePicture> picture = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<Object> news = (property, before, now) -> refresh();

    /** @param book what is known of vendors' types; may still be empty and come later */
    public SliceViewModel(Desk desk, SliceNames names, Hostdev device, ReadOnlyObjectProperty<SizeBook> book) {
        this.desk = desk;
        this.device = device;
        this.book = book;
        this.pictures = new SlicePictures(desk.inventory(), names, desk.info());
        desk.inventory().revisionProperty().addListener(news);
        book.addListener(news);
        refresh();
    }

    private void refresh() {
        picture.set(slice().map(s -> pictures.of(s, facts())).orElse(null));
    }

    /** What it looks like; nothing if the host does not have it any more. */
    ReadOnlyObjectProperty<@Nullable SlicePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    Hostdev device() {
        return device;
    }

    /** The slice, if the host has it. */
    Optional<Slice> slice() {
        return desk.inventory().slice(device);
    }

    /** What is known of its type, if a profile speaks for it. */
    Optional<TypeFacts> facts() {
        return slice().flatMap(slice -> {
            var type = slice.type();
            return type == null
                    ? Optional.empty()
                    : book.get()
                            .facts(slice.gpu(), type, desk.inventory().state().facts());
        });
    }

    @Override
    public void close() {
        desk.inventory().revisionProperty().removeListener(news);
        book.removeListener(news);
    }
}
