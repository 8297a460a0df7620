package org.vgpudesk.app.machine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.inventory.OsName;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.inventory.SliceNames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.language.Language;

/** The virtual machines of a host with the slices that they have. */
public final class MachinesViewModel {

    private static final Texts TEXTS = Texts.of(MachinesViewModel.class);

    /** Which of them are shown. */
    enum Filter {
        ALL,
        WITH_GPU,
        RUNNING
    }

    private final Inventory inventory;
    private final SliceNames names;
    private final Troubles troubles;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObservableList<MachineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Trouble>> trouble = new ReadOnlyObjectWrapper<>(List.of());

    public MachinesViewModel(Inventory inventory, SliceNames names) {
        this.inventory = inventory;
        this.names = names;
        this.troubles = new Troubles(inventory);
        inventory.revisionProperty().addListener((property, before, now) -> refresh());
        filter.addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        var all = inventory.state().domains().stream()
                .sorted(Comparator.comparing(Domain::name))
                .map(this::row)
                .toList();
        show(all.stream()
                .filter(r -> switch (filter.get()) {
                    case ALL -> true;
                    case WITH_GPU -> !r.pieces().isEmpty();
                    case RUNNING -> r.active();
                })
                .toList());
        long having = all.stream().filter(r -> !r.pieces().isEmpty()).count();
        long running = all.stream().filter(MachineRow::active).count();
        summary.set(TEXTS.get("page.summary", having, all.size(), running));
        trouble.set(troubles.all());
    }

    /** Rows that did not change are left alone. */
    private void show(List<MachineRow> now) {
        for (int i = 0; i < Math.min(now.size(), rows.size()); i++) {
            if (!rows.get(i).equals(now.get(i))) {
                rows.set(i, now.get(i));
            }
        }
        if (now.size() < rows.size()) {
            rows.remove(now.size(), rows.size());
        } else {
            rows.addAll(now.subList(rows.size(), now.size()));
        }
    }

    private MachineRow row(Domain domain) {
        var slices = inventory.slices(domain);
        var others = slices.stream()
                .flatMap(s -> s.domains().stream())
                .filter(d -> !d.uuid().equals(domain.uuid()))
                .map(Domain::name)
                .distinct()
                .collect(Language.listing());
        var missing = troubles.missing(domain)
                .map(device -> new MachineRow.Piece(
                        device, TEXTS.get("piece.missing"), inventory.hue(domain.uuid()), true, true, null, ""));
        return new MachineRow(
                domain.uuid(),
                domain.name(),
                OsName.of(domain.osId()),
                domain.state(),
                Amount.ofMemory(domain.memoryBytes()),
                Stream.concat(slices.stream().map(s -> piece(domain, s)), missing)
                        .toList(),
                others,
                troubles.lock(domain));
    }

    private MachineRow.Piece piece(Domain domain, Slice slice) {
        var own = inventory.ownName(slice.device());
        var text = TEXTS.get("piece", names.size(slice), GpuNames.brief(slice.gpu()));
        var mediated = slice.mediated();
        return new MachineRow.Piece(
                slice.device(),
                own.isEmpty() ? text : TEXTS.get("piece.named", own, text),
                inventory.hue(domain.uuid()),
                slice.domains().size() > 1,
                false,
                mediated != null && slice.goneAfterReboot() ? mediated.id() : null,
                when(domain, slice.device(), mediated == null || mediated.active()));
    }

    private static String when(Domain domain, Hostdev device, boolean started) {
        if (!domain.active()) {
            return started ? "" : TEXTS.get("piece.inactive");
        }
        boolean live = domain.holdsLive(device);
        return live && domain.holdsInConfig(device) ? "" : TEXTS.get(live ? "piece.until.off" : "piece.next");
    }

    /** Those that the filter lets through, by name. */
    ObservableList<MachineRow> rows() {
        return rows;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Whether the host has machines at all, whatever is filtered. */
    boolean any() {
        return !inventory.state().domains().isEmpty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What keeps machines from being started. */
    ReadOnlyObjectProperty<List<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
