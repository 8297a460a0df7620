package org.vgpudesk.app.machine;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.vgpudesk.app.machine.MachinesViewModel.Filter;
import org.vgpudesk.app.texts.Texts;

/** Which machines are shown: one of a few, always one. */
final class FilterButtons extends HBox {

    private static final Texts TEXTS = Texts.of(FilterButtons.class);

    FilterButtons(ObjectProperty<Filter> filter) {
        getStyleClass().add("segments");
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (var choice : Filter.values()) {
            var button = new ToggleButton(TEXTS.get("filter." + choice));
            button.setId("filter-" + choice.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setToggleGroup(group);
            button.setSelected(choice == filter.get());
            button.setUserData(choice);
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else if (now.getUserData() instanceof Filter chosen) {
                filter.set(chosen);
            }
        });
    }
}
