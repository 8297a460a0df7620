package org.vgpudesk.app.give;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.plan.PlanText;

/** The sentence that the decisions fill; each filled gap leads back to its question. */
final class GiveSentence extends VBox {

    private static final Texts TEXTS = Texts.of(GiveSentence.class);

    private static final int MOST_NAMES = 4;

    private final GiveViewModel model;
    private final IntConsumer go;
    private final TextFlow flow = new TextFlow();

    /** @param go jumps to the question of that number, from 0 */
    GiveSentence(GiveViewModel model, IntConsumer go) {
        this.model = model;
        this.go = go;
        setId("sentence");
        getStyleClass().add("sentence-box");
        flow.getStyleClass().add("sentence");
        flow.setLineSpacing(4);
        getChildren().setAll(flow);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param step the question that is open now; later ones stay gaps */
    void show(int step) {
        var machines = brief(model.chosenMachines());
        var offer = model.chosenOffer().map(Offer::title);
        var gpu = model.gpuNames();
        boolean last = step >= 2;
        var keep = TEXTS.get(model.keepProperty().get() ? "sentence.kept" : "sentence.lost");
        int each = model.recipients().eachProperty().get();
        flow.getChildren()
                .setAll(
                        word("sentence.give"),
                        gap(
                                machines.isEmpty() ? TEXTS.get("sentence.which.machine") : machines,
                                !machines.isEmpty(),
                                0),
                        word((each > 1 ? "sentence.slices" : "sentence.a") + all(), each),
                        gap(offer.orElse(TEXTS.get("sentence.which.size")), offer.isPresent(), 1),
                        word((each > 1 ? "sentence.slices.of" : "sentence.of") + all()),
                        gap(gpu.isEmpty() ? TEXTS.get("sentence.which.gpu") : gpu, !gpu.isEmpty(), 1),
                        word("sentence.comma"));
        if (last) {
            flow.getChildren().addAll(gap(seen(), true, 2), word("sentence.comma"));
        }
        if (last && model.makesSlice()) {
            flow.getChildren().addAll(gap(keep, true, 2), word("sentence.comma"));
        }
        flow.getChildren()
                .addAll(gap(last ? when() : TEXTS.get("sentence.which.when"), last, 2), word("sentence.stop"));
        setAccessibleText(SafeText.of(text()));
    }

    private String when() {
        return TEXTS.get("sentence.when." + model.whenProperty().get() + all());
    }

    private String seen() {
        var how = model.picture().seenProperty().get();
        return TEXTS.get("sentence.seen." + how + (how == Seen.NONE ? all() : ""));
    }

    /** How the texts about several machines are called. */
    private String all() {
        return model.recipients().machines().size() > 1 ? ".all" : "";
    }

    /** Their names; of many the first ones. */
    private static String brief(List<Domain> machines) {
        var names = machines.stream().map(Domain::name).toList();
        if (names.size() <= MOST_NAMES) {
            return PlanText.list(names);
        }
        int shown = MOST_NAMES - 1;
        return TEXTS.get(
                "sentence.more",
                String.join(TEXTS.get("sentence.between"), names.subList(0, shown)),
                names.size() - shown);
    }

    private static Text word(String key, Object... values) {
        var pattern = TEXTS.get(key, values);
        return new Text(
                switch (key) {
                    case "sentence.comma" -> pattern.equals(",") ? ", " : pattern;
                    case "sentence.stop" -> pattern;
                    // some languages begin with the machine
                    case "sentence.give" -> pattern.isEmpty() ? "" : pattern + " ";
                    default -> " " + pattern + " ";
                });
    }

    private Hyperlink gap(String text, boolean filled, int question) {
        var link = Buttons.link("gap-" + question, text, () -> go.accept(question));
        if (!filled) {
            link.getStyleClass().add("open");
        }
        return link;
    }

    /** The sentence as it reads. */
    String text() {
        var text = new StringBuilder();
        for (var node : List.copyOf(flow.getChildren())) {
            text.append(
                    switch (node) {
                        case Text words -> words.getText();
                        case Hyperlink link -> link.getText();
                        default -> "";
                    });
        }
        return text.toString().strip();
    }
}
