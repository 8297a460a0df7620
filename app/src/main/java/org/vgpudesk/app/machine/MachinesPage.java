package org.vgpudesk.app.machine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.NodeCell;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;

/** The table of virtual machines. */
public final class MachinesPage extends Page {

    private static final Texts TEXTS = Texts.of(MachinesPage.class);
    private static final double ROW = 58;
    private static final double HEAD = 37;
    private static final double WITH_MEMORY = 880;

    private final MachinesViewModel model;
    private final TableView<MachineRow> table = new TableView<>();
    private final VBox card = new VBox(table);
    private final HBox live = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("page.live")));

    public MachinesPage(MachinesViewModel model, Actions actions) {
        super(
                "page-machines",
                TEXTS.get("page.title"),
                Buttons.primary("give", TEXTS.get("page.give"), Icon.ADD, actions::give));
        this.model = model;
        var cells = new MachineCells(actions);
        lead().textProperty().bind(model.summaryProperty());
        live.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card-box", "table-card");
        table.setId("machines");
        table.setAccessibleText(TEXTS.get("page.title"));
        table.setItems(model.rows());
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        var memory = column("memory", 90, r -> Written.label(r.memory(), "note", "strong"));
        memory.visibleProperty().bind(table.widthProperty().greaterThan(WITH_MEMORY));
        var slices = column("slices", 240, cells::slices);
        table.getColumns()
                .setAll(List.of(
                        column("name", 200, MachineCells::name),
                        column("state", 110, MachinesPage::mark),
                        memory,
                        slices,
                        column("actions", 200, cells::actions)));
        slices.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> table.getWidth() - 200 - 110 - (memory.isVisible() ? 90 : 0) - 200 - 4,
                        table.widthProperty(),
                        memory.visibleProperty()));
        table.prefHeightProperty()
                .bind(Bindings.size(model.rows()).multiply(ROW).add(HEAD));
        table.minHeightProperty().bind(table.prefHeightProperty());
        model.rows().addListener((ListChangeListener<MachineRow>) change -> show());
        model.conflictProperty().addListener((property, before, now) -> show());
        show();
    }

    private static TableColumn<MachineRow, MachineRow> column(
            String key, double width, Function<MachineRow, Node> content) {
        var column = new TableColumn<MachineRow, MachineRow>(key.equals("actions") ? "" : TEXTS.get("column." + key));
        column.setId("column-" + key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(c -> new NodeCell<>(content));
        return column;
    }

    private static Node mark(MachineRow row) {
        var mark = new StateMark();
        mark.show(row.state());
        return mark;
    }

    private void show() {
        if (model.rows().isEmpty()) {
            setBody(new Banner(Banner.Tone.INFO, TEXTS.get("page.none"), TEXTS.get("page.none.how")));
            return;
        }
        var conflict = model.conflictProperty().get();
        setBody(Stream.of(
                        conflict.isEmpty()
                                ? Stream.<Node>of()
                                : Stream.of(new Banner(Banner.Tone.DANGER, conflict, TEXTS.get("conflict.long"))),
                        Stream.of(card, live))
                .flatMap(s -> s)
                .toArray(Node[]::new));
        VBox.setVgrow(card, Priority.NEVER);
    }

    /** @param id the machine's UUID */
    @Override
    public void reveal(String id) {
        // A table that has never been drawn does not keep the focus.
        applyCss();
        layout();
        model.rows().stream()
                .filter(row -> row.uuid().toString().equals(id))
                .findFirst()
                .ifPresent(row -> {
                    table.getSelectionModel().select(row);
                    table.scrollTo(row);
                    table.requestFocus();
                });
    }
}
