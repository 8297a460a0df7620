package org.vgpudesk.app.machine;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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

/** The virtual machines of a host with the slices that they have. */
public final class MachinesViewModel {

    private static final Texts TEXTS = Texts.of(MachinesViewModel.class);

    private final Inventory inventory;
    private final SliceNames names;
    private final ObservableList<MachineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper conflict = new ReadOnlyStringWrapper("");

    public MachinesViewModel(Inventory inventory, SliceNames names) {
        this.inventory = inventory;
        this.names = names;
        inventory.revisionProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        var now = inventory.state().domains().stream()
                .sorted(Comparator.comparing(Domain::name))
                .map(this::row)
                .toList();
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
        long having = rows.stream().filter(r -> !r.pieces().isEmpty()).count();
        long running = rows.stream().filter(MachineRow::active).count();
        summary.set(TEXTS.get("page.summary", having, rows.size(), running));
        conflict.set(rows.stream()
                .filter(r -> !r.sharesWith().isEmpty())
                .findFirst()
                .map(r -> TEXTS.get("conflict", r.name(), r.sharesWith()))
                .orElse(""));
    }

    private MachineRow row(Domain domain) {
        var slices = inventory.slices(domain);
        var others = slices.stream()
                .flatMap(s -> s.domains().stream())
                .filter(d -> !d.uuid().equals(domain.uuid()))
                .map(Domain::name)
                .distinct()
                .collect(Collectors.joining(", "));
        var missing = Stream.concat(domain.live().stream(), domain.config().stream())
                .filter(Hostdev.Mediated.class::isInstance)
                .filter(device -> slices.stream().noneMatch(s -> s.device().sameDevice(device)))
                .map(device -> new MachineRow.Piece(
                        device, TEXTS.get("piece.missing"), inventory.hue(domain.uuid()), true, false, ""));
        return new MachineRow(
                domain.uuid(),
                domain.name(),
                OsName.of(domain.osId()),
                domain.state(),
                Amount.ofMemory(domain.memoryBytes()),
                Stream.concat(slices.stream().map(s -> piece(domain, s)), missing.distinct())
                        .toList(),
                others);
    }

    private MachineRow.Piece piece(Domain domain, Slice slice) {
        boolean live = domain.holdsLive(slice.device());
        boolean config = domain.holdsInConfig(slice.device());
        return new MachineRow.Piece(
                slice.device(),
                TEXTS.get("piece", names.size(slice), GpuNames.brief(slice.gpu())),
                inventory.hue(domain.uuid()),
                slice.domains().size() > 1,
                slice.goneAfterReboot(),
                !domain.active() || live && config ? "" : TEXTS.get(live ? "piece.until.off" : "piece.next"));
    }

    ObservableList<MachineRow> rows() {
        return rows;
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Two machines that name one slice, in a sentence; empty if there are none. */
    ReadOnlyStringProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }
}
