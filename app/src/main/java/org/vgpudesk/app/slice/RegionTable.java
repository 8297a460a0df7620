package org.vgpudesk.app.slice;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.NodeCell;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The regions one below the other: what the profile states beside what was read. */
final class RegionTable extends TableView<RegionRow> {

    private static final Texts TEXTS = Texts.of(RegionTable.class);
    private static final double ROW = 33;
    private static final double HEAD = 37;
    private static final double SIZE = 92;
    private static final double ACCESS = 88;
    private static final double REACHED = 134;
    private static final double OFFSET = 160;

    private boolean following;

    RegionTable(ObservableList<RegionRow> rows, ObjectProperty<@Nullable RegionRow> selected) {
        setId("regions");
        getStyleClass().add("region-table");
        setAccessibleText(TEXTS.get("table.accessible"));
        setItems(rows);
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        var name = column("region", 160, RegionTable::name);
        var access = column("access", ACCESS, r -> Written.label(r.access(), "note", "strong"));
        access.visibleProperty().bind(widthProperty().greaterThan(680));
        getColumns()
                .setAll(List.of(
                        name,
                        column("expected", SIZE, r -> Written.label(r.size().expected(), "note", "strong")),
                        column("real", SIZE, RegionTable::real),
                        access,
                        column("reached", REACHED, r -> Written.label(r.reached(), "note", "strong")),
                        column("offset", OFFSET, RegionTable::offset)));
        name.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                120, getWidth() - 2 * SIZE - (access.isVisible() ? ACCESS : 0) - REACHED - OFFSET - 4),
                        widthProperty(),
                        access.visibleProperty()));
        prefHeightProperty().bind(Bindings.size(rows).multiply(ROW).add(HEAD));
        minHeightProperty().bind(prefHeightProperty());
        selected.subscribe(this::follow);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                selected.set(row);
            }
        });
    }

    private void follow(@Nullable RegionRow row) {
        following = true;
        if (row == null) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(row);
        }
        following = false;
    }

    private static TableColumn<RegionRow, RegionRow> column(
            String key, double width, Function<RegionRow, Node> content) {
        var column = new TableColumn<RegionRow, RegionRow>(TEXTS.get("column." + key));
        column.setId("column-" + key);
        column.getStyleClass().add(key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(c -> new NodeCell<>(content));
        return column;
    }

    private static Node name(RegionRow row) {
        var name = Written.label(row.name(), "note", "strong", "bold");
        name.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(6, name, Written.note(row.role()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node real(RegionRow row) {
        var size = Written.label(row.size().real(), "note", "strong");
        if (!row.wrong()) {
            return size;
        }
        size.getStyleClass().addAll("bold", "heed");
        var line = new HBox(4, Icon.WARNING.node(14, "heed"), size);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node offset(RegionRow row) {
        Label offset = Written.code(row.place().text());
        offset.setMaxWidth(Double.MAX_VALUE);
        offset.setAlignment(Pos.CENTER_RIGHT);
        return offset;
    }
}
