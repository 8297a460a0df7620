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
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.look.TickRow;
import org.vgpudesk.app.look.Ticks;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;

/** Which virtual machine, or which ones? */
final class MachineQuestion implements GiveSheet.Question {

    private static final Texts TEXTS = Texts.of(MachineQuestion.class);

    /** Whoever has more finds one by its name. */
    private static final int MOST = 30;

    private final GiveViewModel model;
    private final Ticks rows = new Ticks();
    private final Label more = Written.note("");
    private final Label marks = Written.note("");
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
        var hint = new HBox(8, Icon.INFO.node(16), marks);
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
        var chosen = model.chosenMachines().stream().map(MachineQuestion::id).toList();
        rows.select(chosen::contains);
        marks.setText(chosen.size() > 1 ? TEXTS.get("machine.several", chosen.size()) : TEXTS.get("machine.hint"));
    }

    private static String id(Domain domain) {
        return "machine-" + domain.name();
    }

    private void choose(Domain domain, TickRow.Way way) {
        var recipients = model.recipients();
        switch (way) {
            case ALONE -> recipients.only(domain.uuid());
            case BESIDE -> recipients.toggle(domain.uuid());
            case UP_TO ->
                recipients.upTo(
                        domain.uuid(),
                        shown.stream().limit(MOST).map(Domain::uuid).toList());
        }
    }

    private TickRow row(Domain domain) {
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
        return new TickRow(
                id(domain),
                Written.list(domain.name(), os, memory, StateMark.word(domain.state()), has.getText()),
                way -> choose(domain, way),
                Icon.MACHINE.node(20),
                words,
                mark,
                Written.gap(),
                has);
    }

    @Override
    public boolean answered() {
        return !model.chosenMachines().isEmpty();
    }

    @Override
    public void focus() {
        rows.focus();
    }
}
