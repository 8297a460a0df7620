package org.vgpudesk.app.machine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.NodeCell;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.tasks.FxFrames;
import org.vgpudesk.app.texts.Texts;

/** The table of virtual machines. */
public final class MachinesPage extends Page {

    private static final Texts TEXTS = Texts.of(MachinesPage.class);
    private static final double ROW = 58;
    private static final double HEAD = 37;
    /** With more the table scrolls by itself, and makes only the rows that are seen. */
    private static final int MOST_ROWS = 20;

    /** Rows are costly where there were none: until the table is full they come a few with each frame. */
    private static final int ROWS_A_FRAME = 2;

    private static final double WITH_MEMORY = 1080;
    private static final double WITH_WORDS = 1000;
    private static final double NAME = 190;
    private static final double STATE = 106;
    private static final double MEMORY = 84;
    private static final double ACTIONS = 216;
    private static final double ICONS = 104;

    private final MachinesViewModel model;
    private final Actions actions;
    private final NewMachine newMachine;
    private final TableView<MachineRow> table = new TableView<>();
    private final VBox card = new VBox(table);
    private final HBox foot;
    private final ObservableList<MachineRow> rows = FXCollections.observableArrayList();
    private int ready = ROWS_A_FRAME;
    private @Nullable Shown shown;

    /** What the body was made of. */
    private record Shown(boolean any, List<Trouble> trouble) {}

    public MachinesPage(MachinesViewModel model, Actions actions, NewMachine newMachine, DragViewModel drag) {
        super(
                "page-machines",
                TEXTS.get("page.title"),
                new FilterButtons(model.filterProperty()),
                Buttons.primary("give", TEXTS.get("page.give"), Icon.ADD, actions::give));
        this.model = model;
        this.actions = actions;
        this.newMachine = newMachine;
        lead().textProperty().bind(model.summaryProperty());
        foot = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("page.live")), Written.gap(), newMachine.link());
        foot.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card-box", "table-card");
        table.setId("machines");
        table.setAccessibleText(TEXTS.get("page.title"));
        table.setRowFactory(t -> new MachineTableRow(drag));
        fill();
        table.setItems(rows);
        FxFrames.ofTheWindow().eachFrame(this::moreRows);
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPlaceholder(Written.note(TEXTS.get("page.filtered")));
        columns();
        table.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(model.rows().size(), 1, MOST_ROWS) * ROW + HEAD, model.rows()));
        table.minHeightProperty().bind(table.prefHeightProperty());
        model.rows().addListener((ListChangeListener<MachineRow>) change -> {
            fill();
            show();
        });
        model.troubleProperty().addListener((property, before, now) -> show());
        show();
    }

    private boolean moreRows() {
        ready = ready < MOST_ROWS ? ready + ROWS_A_FRAME : Integer.MAX_VALUE;
        fill();
        return ready < Integer.MAX_VALUE;
    }

    /** Rows that did not change are left alone. */
    private void fill() {
        var now = model.rows().subList(0, Math.min(ready, model.rows().size()));
        int both = Math.min(rows.size(), now.size());
        for (int i = 0; i < both; i++) {
            if (!rows.get(i).equals(now.get(i))) {
                rows.set(i, now.get(i));
            }
        }
        if (rows.size() > both) {
            rows.remove(both, rows.size());
        } else if (now.size() > both) {
            rows.addAll(now.subList(both, now.size()));
        }
    }

    private void columns() {
        ObservableValue<Number> window = sceneProperty().flatMap(Scene::widthProperty);
        ObservableValue<Boolean> words =
                window.map(width -> width.doubleValue() >= WITH_WORDS).orElse(true);
        var cells = new MachineCells(actions);
        var memory = column("memory", MEMORY, r -> Written.label(r.memory(), "note", "strong"));
        memory.visibleProperty()
                .bind(window.map(width -> width.doubleValue() >= WITH_MEMORY).orElse(true));
        var slices = column("slices", 240, cells::slices);
        var power = column("actions", ACTIONS, new MachineButtons(actions, words)::of);
        power.prefWidthProperty().bind(words.map(room -> room ? ACTIONS : ICONS));
        table.getColumns()
                .setAll(List.of(
                        column("name", NAME, MachineCells::name),
                        column("state", STATE, MachinesPage::mark),
                        memory,
                        slices,
                        power));
        slices.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> table.getWidth()
                                - NAME
                                - STATE
                                - (memory.isVisible() ? MEMORY : 0)
                                - power.getPrefWidth()
                                - 4,
                        table.widthProperty(),
                        memory.visibleProperty(),
                        power.prefWidthProperty()));
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

    /** The table stays where it is while only its rows change: so does the focus in it. */
    private void show() {
        var now = new Shown(model.any(), model.troubleProperty().get());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        offerActions(now.any());
        lead().setVisible(now.any());
        if (!now.any()) {
            setBody(new NoMachines(newMachine, actions));
            return;
        }
        setBody(Stream.concat(now.trouble().stream().map(this::banner), Stream.<Node>of(card, foot))
                .toArray(Node[]::new));
    }

    private Node banner(Trouble trouble) {
        var way = trouble.way();
        if (way == null) {
            return new Banner(Banner.Tone.DANGER, trouble.first(), trouble.second());
        }
        var repair = Buttons.small("repair", way.words(), Icon.FIX.node(16), () -> {
            switch (way) {
                case Trouble.Way.Own(var domain, var shared, var words) -> actions.giveOwn(domain, shared);
                case Trouble.Way.TakeOut(var domain, var device, var words) -> actions.takeBack(domain, device);
            }
        });
        repair.setMinWidth(Region.USE_PREF_SIZE);
        return new Banner(Banner.Tone.DANGER, trouble.first(), trouble.second(), repair);
    }

    /** @param id the machine's UUID */
    @Override
    public void reveal(String id) {
        ready = Integer.MAX_VALUE;
        fill();
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
