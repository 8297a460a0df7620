package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.Purposes;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.Series.Purpose;

/**
 * What a size is good for, of the purposes that a card really offers; nothing where there is no choice. One Tab stop,
 * arrows inside.
 */
public final class PurposeFilter extends HBox {

    private static final Texts TEXTS = Texts.of(PurposeFilter.class);

    private final String name;
    private final Consumer<Optional<Purpose>> chosen;
    private final boolean described;
    private final ToggleGroup group = new ToggleGroup();
    private List<Optional<Purpose>> offered = List.of();
    private Optional<Purpose> now = Optional.empty();

    /**
     * @param name what it belongs to, for the ids of its buttons
     * @param chosen called when somebody chooses another purpose
     */
    public PurposeFilter(String name, Consumer<Optional<Purpose>> chosen) {
        this(name, chosen, false);
    }

    /** @param described whether each says in a line what that is, as a card */
    public PurposeFilter(String name, Consumer<Optional<Purpose>> chosen, boolean described) {
        this.name = name;
        this.chosen = chosen;
        this.described = described;
        getStyleClass().add(described ? "purpose-cards" : "segments");
        setAccessibleText(TEXTS.get("sizes.for"));
        if (!described) {
            setMaxWidth(USE_PREF_SIZE);
            setMinWidth(USE_PREF_SIZE);
        }
    }

    /**
     * Shows what there is to choose from.
     *
     * @param purposes empty for sizes whose purpose nobody knows
     * @param first what is chosen, if nothing was chosen before or if that is gone
     */
    public void show(List<Optional<Purpose>> purposes, Optional<Purpose> first) {
        if (!purposes.equals(offered)) {
            offered = List.copyOf(purposes);
            if (!offered.contains(now) || getChildren().isEmpty()) {
                now = first;
            }
            var buttons = new ArrayList<ToggleButton>();
            offered.forEach(purpose -> buttons.add(button(purpose)));
            group.getToggles().setAll(buttons);
            getChildren().setAll(buttons);
        }
        setVisible(offered.size() > 1);
        setManaged(offered.size() > 1);
    }

    /** What is chosen; empty: the sizes whose purpose nobody knows. */
    public Optional<Purpose> chosen() {
        return now;
    }

    /** Chooses a purpose, as somebody would. */
    public void choose(Optional<Purpose> purpose) {
        int at = offered.indexOf(purpose);
        if (at >= 0) {
            group.selectToggle(group.getToggles().get(at));
        }
    }

    private ToggleButton button(Optional<Purpose> purpose) {
        var word = purpose.map(Purposes::word).orElseGet(() -> TEXTS.get("sizes.other"));
        var hint = purpose.map(Purposes::hint).orElseGet(() -> TEXTS.get("sizes.other.hint"));
        var button = new Segment(described ? "" : word);
        if (described) {
            describe(button, word, hint);
        }
        button.setId("purpose-" + name + "-" + purpose.map(Purpose::name).orElse("OTHER"));
        button.focusTraversableProperty().bind(button.selectedProperty());
        button.setSelected(purpose.equals(now));
        button.selectedProperty().addListener((property, before, on) -> {
            if (on && !purpose.equals(now)) {
                now = purpose;
                chosen.accept(purpose);
            }
        });
        return button;
    }

    private static void describe(ToggleButton button, String word, String hint) {
        button.getStyleClass().setAll("purpose-card");
        var words = new VBox(4, Written.label(word, "body", "bold"), Written.wrapped(Written.note(hint)));
        words.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setGraphic(words);
        button.setAccessibleText(Written.list(word, hint));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setPrefWidth(140);
        HBox.setHgrow(button, Priority.ALWAYS);
    }

    /** Pressing what is chosen leaves it chosen. */
    private static final class Segment extends ToggleButton {

        Segment(String text) {
            super(text);
            getStyleClass().setAll("segment");
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }
}
