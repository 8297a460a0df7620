package org.vgpudesk.app.slice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.slice.Readings.Reading;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.region.DeviceSpec;

/**
 * The regions of one slice: what its profile states, and what it shows once it has been read. Reading opens the device,
 * which only one can do at a time: it is read by itself when it is first shown and nobody has it, and else when asked.
 */
public final class RegionsViewModel implements AutoCloseable {

    private final Desk desk;
    private final Readings readings;
    private final ObservableList<RegionRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RegionRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RegionsPicture> picture = new ReadOnlyObjectWrapper<>(RegionsPicture.NOTHING);
    private @Nullable Slice slice;
    private @Nullable TypeFacts facts;
    private RegionView.@Nullable NotShown refusal;
    private @Nullable Exception failure;
    private Tasks.@Nullable Running running;
    private boolean asked;
    private boolean reading;

    /**
     * The last attempt to read.
     *
     * @param going whether it is still going on
     * @param refusal why nothing was shown
     * @param failure what went wrong
     */
    record Attempt(
            boolean going,
            RegionView.@Nullable NotShown refusal,
            @Nullable Exception failure) {}

    public RegionsViewModel(Desk desk, Readings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    /** Takes in how the slice is now. */
    void show(Slice now, Optional<TypeFacts> known) {
        var before = slice == null ? null : slice.mediated();
        var device = now.mediated();
        if (before != null && device != null && before.active() != device.active()) {
            refusal = null;
            asked = false;
        }
        slice = now;
        facts = known.orElse(null);
        refresh();
        if (!asked && picture.get().readable()) {
            read();
        }
    }

    private Optional<MediatedDeviceId> id() {
        return Optional.ofNullable(slice)
                .flatMap(s -> Optional.ofNullable(s.mediated()))
                .map(d -> d.id());
    }

    private Optional<DeviceSpec> stated() {
        return Optional.ofNullable(facts).map(TypeFacts::device);
    }

    /** Looks at the device, away from this thread. Nothing happens while it cannot be read. */
    void read() {
        var id = id();
        if (reading || id.isEmpty() || !picture.get().readable()) {
            return;
        }
        asked = true;
        refusal = null;
        failure = null;
        var question = stated().map(RegionQuestion::about).orElseGet(RegionQuestion::plain);
        reading = true;
        refresh();
        running = desk.regions(id.get(), question, view -> answered(id.get(), view), this::failed);
    }

    private void answered(MediatedDeviceId id, RegionView view) {
        switch (view) {
            case RegionView.Shown(var device) -> readings.keep(id, new Reading(device, Instant.now()));
            case RegionView.NotShown no -> refusal = no;
        }
        reading = false;
        refresh();
    }

    private void failed(Exception why) {
        failure = why;
        reading = false;
        refresh();
    }

    private void refresh() {
        var now = slice;
        if (now == null) {
            return;
        }
        var last = id().flatMap(readings::of);
        var compared =
                new RegionRows(stated().orElse(null), last.map(Reading::device).orElse(null));
        var fresh = compared.rows();
        if (!rows.equals(fresh)) {
            int kept = selected.get() == null ? -1 : selected.get().index();
            rows.setAll(fresh);
            selected.set(
                    fresh.stream().filter(r -> r.index() == kept).findFirst().orElseGet(() -> worthLookingAt(fresh)));
        }
        picture.set(new RegionsPictures(now, Optional.ofNullable(facts), last)
                .of(compared, new Attempt(reading, refusal, failure)));
    }

    /** What is wrong comes first, then what can be mapped. */
    private static @Nullable RegionRow worthLookingAt(List<RegionRow> rows) {
        return rows.stream()
                .filter(RegionRow::wrong)
                .findFirst()
                .or(() -> rows.stream().filter(r -> !r.direct().isEmpty()).findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(null);
    }

    ObservableList<RegionRow> rows() {
        return rows;
    }

    ObjectProperty<@Nullable RegionRow> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<RegionsPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Nobody looks any more: an answer that is still to come is not waited for. */
    @Override
    public void close() {
        if (running != null) {
            running.abandon();
        }
    }
}
