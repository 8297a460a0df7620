package org.vgpudesk.app.give;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.inventory.OsName;
import org.vgpudesk.app.look.ChoiceRow;
import org.vgpudesk.app.look.Choices;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;

/** Which virtual machine? */
final class MachineQuestion implements GiveSheet.Question {

    private static final Texts TEXTS = Texts.of(MachineQuestion.class);

    /** Whoever has more finds one by its name. */
    private static final int MOST = 30;

    private final GiveViewModel model;
    private final Choices rows = new Choices();
    private final Label more = Written.note("");
    private final TextField find = new TextField();
    private List<Domain> shown = List.of();

    MachineQuestion(GiveViewModel model) {
        this.model = model;
        find.setId("find-machine");
        find.setPromptText(TEXTS.get("find"));
        find.setAccessibleText(TEXTS.get("find"));
        find.setPrefWidth(220);
        find.textProperty().addListener((property, before, now) -> refresh());
    }

    @Override
    public Node body() {
        var head = new HBox(12, Written.heading(TEXTS.get("machine.question")), Written.gap(), find);
        head.setAlignment(Pos.CENTER_LEFT);
        var hint = new HBox(8, Icon.INFO.node(16), Written.note(TEXTS.get("machine.hint")));
        hint.setAlignment(Pos.CENTER_LEFT);
        return GiveSheet.asked(head, rows, more, hint);
    }

    @Override
    public void refresh() {
        var wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        var now = model.machines().stream()
                .filter(d -> d.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            rows.show(now.stream().limit(MOST).map(this::row).toList());
            more.setText(now.size() > MOST ? TEXTS.get("machine.more", now.size() - MOST) : "");
            more.setVisible(now.size() > MOST);
            more.setManaged(now.size() > MOST);
        }
    }

    private ChoiceRow row(Domain domain) {
        var slices = model.desk().inventory().slices(domain).size();
        var os = OsName.of(domain.osId());
        var memory = TEXTS.get("machine.memory", Amount.ofMemory(domain.memoryBytes()));
        var name = Written.label(domain.name(), "choice-name");
        var words = new VBox(name, Written.note(os.isEmpty() ? memory : os + " · " + memory));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setPrefWidth(250);
        var mark = new StateMark();
        mark.show(domain.state());
        var has = Written.note(TEXTS.get("machine.has", slices));
        var row = new ChoiceRow(
                "machine-" + domain.name(),
                Written.list(domain.name(), os, memory, StateMark.word(domain.state()), has.getText()),
                false,
                () -> model.machineProperty().set(domain.uuid()),
                Icon.MACHINE.node(20),
                words,
                mark,
                Written.gap(),
                has);
        row.setSelected(domain.uuid().equals(model.machineProperty().get()));
        return row;
    }

    @Override
    public boolean answered() {
        return model.chosenMachine().isPresent();
    }

    @Override
    public void focus() {
        rows.focus();
    }
}
