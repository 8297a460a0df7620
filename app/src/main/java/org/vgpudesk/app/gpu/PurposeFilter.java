package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
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
    private final ToggleGroup group = new ToggleGroup();
    private List<Optional<Purpose>> offered = List.of();
    private Optional<Purpose> now = Optional.empty();

    /**
     * @param name what it belongs to, for the ids of its buttons
     * @param chosen called when somebody chooses another purpose
     */
    public PurposeFilter(String name, Consumer<Optional<Purpose>> chosen) {
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add("segments");
        setAccessibleText(TEXTS.get("sizes.for"));
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
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
        var button = new Segment(purpose.map(Purposes::word).orElseGet(() -> TEXTS.get("sizes.other")));
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
