package org.vgpudesk.app.give;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    private final Function<Domain, String> whyNot;
    private final Runnable chosen;
    private List<Choice> shown = List.of();

    /** A machine, and why it cannot be chosen. */
    private record Choice(Domain machine, String why) {}

    /**
     * @param whyNot why a machine cannot be chosen; empty if it can
     * @param chosen called when somebody has pressed one
     */
    MachineQuestion(GiveViewModel model, Function<Domain, String> whyNot, Runnable chosen) {
        this.model = model;
        this.whyNot = whyNot;
        this.chosen = chosen;
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
        var found = model.machines().stream()
                .filter(d -> d.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        more.setText(found.size() > MOST ? TEXTS.get("machine.more", found.size() - MOST) : "");
        more.setVisible(found.size() > MOST);
        more.setManaged(found.size() > MOST);
        var now = found.stream()
                .limit(MOST)
                .map(d -> new Choice(d, whyNot.apply(d)))
                .toList();
        if (!now.equals(shown)) {
            shown = now;
            rows.show(now.stream().map(this::row).toList());
        }
        var marked = model.chosenMachines().stream().map(MachineQuestion::id).toList();
        rows.select(marked::contains);
        marks.setText(marked.size() > 1 ? TEXTS.get("machine.several", marked.size()) : TEXTS.get("machine.hint"));
    }

    private static String id(Domain domain) {
        return "machine-" + domain.name();
    }

    /** Pressing one is enough; marking several, or moving along the list, is not. */
    private void choose(Domain domain, TickRow.Way way) {
        var recipients = model.recipients();
        switch (way) {
            case ALONE -> {
                recipients.only(domain.uuid());
                chosen.run();
            }
            case BESIDE -> recipients.toggle(domain.uuid());
            case UP_TO ->
                recipients.upTo(
                        domain.uuid(),
                        shown.stream()
                                .filter(choice -> choice.why().isEmpty())
                                .map(choice -> choice.machine().uuid())
                                .toList());
        }
    }

    private TickRow row(Choice choice) {
        var domain = choice.machine();
        boolean locked = !choice.why().isEmpty();
        var slices = model.desk().inventory().slices(domain).size();
        var os = OsName.of(domain.osId());
        var memory = TEXTS.get("machine.memory", Amount.ofMemory(domain.memoryBytes()));
        var name = Written.label(domain.name(), "choice-name");
        var words = new VBox(name, Written.note(os.isEmpty() ? memory : os + " · " + memory));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setPrefWidth(250);
        var mark = new StateMark();
        mark.show(domain.state());
        var has = Written.note(locked ? choice.why() : TEXTS.get("machine.has", slices));
        var row = new TickRow(
                id(domain),
                Written.list(domain.name(), os, memory, StateMark.word(domain.state()), has.getText()),
                way -> {
                    if (!locked) {
                        choose(domain, way);
                    }
                },
                Icon.MACHINE.node(20),
                words,
                mark,
                Written.gap(),
                locked ? new HBox(8, Icon.LOCK.node(16), has) : has);
        if (locked) {
            row.lock();
        }
        return row;
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
