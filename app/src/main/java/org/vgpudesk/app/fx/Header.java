package org.vgpudesk.app.fx;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.connect.HostPicker;
import org.vgpudesk.app.connect.OpenHost;
import org.vgpudesk.app.connect.Standing;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.search.SearchPane;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.texts.Times;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.hosts.Hosts;

/** The top of the window: which host, how it stands, and how everything looks. */
final class Header extends HBox {

    private static final Texts TEXTS = Texts.of(Header.class);
    private static final Texts UNLOCK = Texts.of(QuestionSheet.class);
    private static final Texts CONNECT = Texts.of(ConnectViewModel.class);
    private static final Texts SEARCH = Texts.of(SearchPane.class);

    private final HostPicker picker;
    private final Region dot = new Region();
    private final Label word = Written.note("");
    private final HBox demo =
            new HBox(Icon.DEMO.node(16, "heed"), Written.label(CONNECT.get("demo.mark"), "note", "strong"));
    private final Hyperlink unlock;
    private final Button search;
    private final Label searchWords = Written.label(SEARCH.get("button"), "lead");
    private final Label searchKey = Written.label(SEARCH.get("button.key"), "note", "key");
    private final Button theme;
    private final ChangeListener<Standing> stands = (property, before, now) -> paint();
    private @Nullable OpenHost host;

    Header(ConnectViewModel connect, Theme wear, Frame frame) {
        picker = new HostPicker(connect, frame::close, frame::elsewhere);
        getStyleClass().add("header");
        unlock = Buttons.link("unlock", UNLOCK.get("unlock"), frame::unlock);
        var connection = new HBox(dot, word, unlock);
        connection.getStyleClass().add("connection");
        word.setId("connection");
        demo.getStyleClass().add("demo-mark");
        demo.setId("demo-mark");
        demo.setMaxHeight(USE_PREF_SIZE);
        for (var part : List.of(picker, connection, demo)) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        search = Buttons.icon("find", Icon.SEARCH, SEARCH.get("button.accessible"), frame::search);
        searchWords.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(searchWords, Priority.ALWAYS);
        searchKey.setMinWidth(USE_PREF_SIZE);
        narrow(false);
        theme = Buttons.icon("theme", Icon.AUTOMATIC, "", wear::cycle);
        wear.choiceProperty().addListener((property, before, now) -> paint(now));
        paint(wear.choiceProperty().get());
        var help = Buttons.icon("help", Icon.HELP, TEXTS.get("help"), frame::help);
        var settings = Buttons.icon("settings", Icon.SETTINGS, TEXTS.get("settings"), frame::settings);
        getChildren().setAll(picker, connection, demo, Written.gap(), search, theme, help, settings);
        setAlignment(Pos.CENTER_LEFT);
        paint();
    }

    private void paint(Theme.Choice choice) {
        var icon = switch (choice) {
            case SYSTEM -> Icon.AUTOMATIC;
            case LIGHT -> Icon.LIGHT;
            case DARK -> Icon.DARK;
        };
        theme.setGraphic(icon.node(20));
        var words = TEXTS.get("theme." + choice);
        theme.setAccessibleText(words);
        theme.setTooltip(new Tooltip(words));
    }

    /** Where there is little room the field for searching is a picture only, and the host's address is left out. */
    void narrow(boolean now) {
        picker.brief(now);
        search.getStyleClass().removeAll("flat", "search-button");
        if (now) {
            search.setGraphic(Icon.SEARCH.node(20));
            search.setMinWidth(USE_COMPUTED_SIZE);
            search.getStyleClass().add("flat");
        } else {
            var field = new HBox(8, Icon.SEARCH.node(18), searchWords, searchKey);
            field.setAlignment(Pos.CENTER_LEFT);
            field.setPrefWidth(300);
            search.setMinWidth(160);
            search.setGraphic(field);
            search.getStyleClass().add("search-button");
        }
    }

    /** Opens the picker's menu. */
    void pick() {
        picker.requestFocus();
        picker.show();
    }

    void show(@Nullable OpenHost now) {
        if (host != null) {
            host.standingProperty().removeListener(stands);
        }
        host = now;
        if (now != null) {
            now.standingProperty().addListener(stands);
        }
        paint();
    }

    private void paint() {
        var shown = host;
        if (shown == null) {
            state(new Standing(Standing.State.CLOSED, null));
            picker.show(Hosts.THIS_COMPUTER, OpenHost.title(Hosts.THIS_COMPUTER), word.getText());
        } else {
            state(shown.standingProperty().get());
            picker.show(shown.address(), shown.title(), word.getText());
        }
        show(demo, shown != null && shown.simulated());
    }

    private void state(Standing standing) {
        var state = standing.state();
        var words = HostPicker.word(state);
        word.setText(
                state == Standing.State.LOST && standing.news() != null
                        ? CONNECT.get("state.news", words, Times.time(standing.news()))
                        : words);
        show(unlock, state == Standing.State.LOCKED);
        dot.getStyleClass()
                .setAll(
                        "dot",
                        switch (state) {
                            case CONNECTED -> "on";
                            case CONNECTING, READING, LOCKED -> "between";
                            case CLOSED -> "off";
                            case LOST, FAILED -> "failed";
                        });
    }

    private static void show(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
