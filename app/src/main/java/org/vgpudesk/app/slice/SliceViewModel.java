package org.vgpudesk.app.slice;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.TypeWords;

/** One slice; live, because it may change or go while it is looked at. */
public final class SliceViewModel implements AutoCloseable {

    private final Desk desk;
    private final Hostdev device;
    private final ReadOnlyObjectProperty<ProfileCatalog> catalog;
    private final SlicePictures pictures;
    private final ReadOnlyObjectWrapper<@Nullable SlicePicture> picture = new ReadOnlyObjectWrapper<>();
    private final Subscription news;

    /** @param catalog what is known of vendors' types; may still be empty and come later */
    public SliceViewModel(
            Desk desk, SliceNames names, Hostdev device, ReadOnlyObjectProperty<ProfileCatalog> catalog) {
        this.desk = desk;
        this.device = device;
        this.catalog = catalog;
        this.pictures = new SlicePictures(desk.inventory(), names, desk.info());
        this.news = Subscription.combine(
                desk.inventory().revisionProperty().subscribe(this::refresh), catalog.subscribe(this::refresh));
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
            var mediated = slice.mediated();
            var parent = mediated == null
                    ? Optional.<GpuFunction>empty()
                    : slice.gpu().function(mediated.id().parent());
            var type = slice.type();
            return type == null ? Optional.empty() : parent.flatMap(p -> facts(p, type));
        });
    }

    private Optional<TypeFacts> facts(GpuFunction parent, MdevType type) {
        var description = desk.inventory()
                .state()
                .facts()
                .typeDescriptions()
                .known()
                .orElse(Map.of())
                .get(new TypeOnParent(parent.name(), type.id()));
        return catalog.get()
                .facts(
                        new ParentFacts(parent.name(), parent.driver(), null, parent.virtual()),
                        new TypeWords(type.id(), type.name(), type.deviceApi(), description));
    }

    @Override
    public void close() {
        news.unsubscribe();
    }
}
