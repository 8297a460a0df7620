package org.vgpudesk.app.give;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.Placing;
import org.vgpudesk.app.texts.Texts;

/** How many slices each, and over how many GPUs: behind a link, because one of each is what nearly everybody wants. */
final class Portions extends VBox {

    private static final Texts TEXTS = Texts.of(Portions.class);

    private final GiveViewModel model;
    private final Hyperlink more = Buttons.link("more-slices", TEXTS.get("portions.more"), this::unfold);
    private final Spinner<Integer> each = new Spinner<>(1, Recipients.MOST_EACH, 1);
    private final ComboBox<Placing> placing = new ComboBox<>();
    private final HBox place = new HBox(12, Written.body(TEXTS.get("portions.place")), placing);
    private final HBox rows = new HBox(24);

    Portions(GiveViewModel model) {
        this.model = model;
        var recipients = model.recipients();
        each.setId("each");
        each.setAccessibleText(TEXTS.get("portions.each"));
        each.setPrefWidth(90);
        each.getValueFactory().setValue(recipients.eachProperty().get());
        each.valueProperty()
                .addListener(
                        (property, before, now) -> recipients.eachProperty().set(now));
        placing.setId("placing");
        placing.setAccessibleText(TEXTS.get("portions.place"));
        placing.getItems().setAll(List.of(Placing.values()));
        placing.setConverter(new Names());
        placing.valueProperty().bindBidirectional(recipients.placingProperty());
        var count = new HBox(12, Written.body(TEXTS.get("portions.each")), each);
        count.setAlignment(Pos.CENTER_LEFT);
        place.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().setAll(count, place);
        rows.setAlignment(Pos.CENTER_LEFT);
        show(recipients.eachProperty().get() > 1);
    }

    private void unfold() {
        show(true);
        each.requestFocus();
    }

    private void show(boolean unfolded) {
        getChildren().setAll(unfolded ? rows : more);
    }

    /** Only where it can be: what is there already is one. */
    void refresh(boolean canBe) {
        setVisible(canBe);
        setManaged(canBe);
        boolean spreads = model.canSpread();
        place.setVisible(spreads);
        place.setManaged(spreads);
    }

    private static final class Names extends StringConverter<Placing> {
        @Override
        public String toString(@Nullable Placing placing) {
            return placing == null ? "" : TEXTS.get("placing." + placing);
        }

        @Override
        public @Nullable Placing fromString(String name) {
            return null;
        }
    }
}
