package org.vgpudesk.app.fx;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.connect.HostPicker;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Access;
import org.vgpudesk.hosts.Hosts;

/** The top of the window: which host, how the connection is, and how everything looks. */
final class Header extends HBox {

    private static final Texts TEXTS = Texts.of(Header.class);
    private static final Texts UNLOCK = Texts.of(QuestionSheet.class);
    private static final Texts CONNECT = Texts.of(ConnectViewModel.class);

    private final HostPicker picker;
    private final Region dot = new Region();
    private final Label word = Written.note("");
    private final HBox demo =
            new HBox(Icon.DEMO.node(16, "heed"), Written.label(CONNECT.get("demo.mark"), "note", "strong"));
    private final Hyperlink unlock;
    private final Button theme;

    /** @param unlock asks for the right to change the host */
    Header(HostPicker picker, Theme wear, Runnable unlock) {
        this.picker = picker;
        getStyleClass().add("header");
        this.unlock = Buttons.link("unlock", UNLOCK.get("unlock"), unlock);
        var connection = new HBox(dot, word, this.unlock);
        connection.getStyleClass().add("connection");
        word.setId("connection");
        demo.getStyleClass().add("demo-mark");
        demo.setId("demo-mark");
        demo.setMaxHeight(USE_PREF_SIZE);
        theme = Buttons.icon("theme", Icon.AUTOMATIC, "", wear::cycle);
        wear.choiceProperty().addListener((property, before, now) -> paint(now));
        paint(wear.choiceProperty().get());
        getChildren().setAll(picker, connection, demo, Written.gap(), theme);
        setAlignment(Pos.CENTER_LEFT);
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

    void show(Connection connection) {
        boolean simulated = "sim".equals(connection.address().getScheme());
        offerUnlock(false);
        var state = switch (connection) {
            case Connection.Connecting c -> "connecting";
            case Connection.Failed f -> "failed";
            case Connection.Open(var address, var desk) -> {
                desk.inventory().lostProperty().addListener((property, before, now) -> state(desk));
                desk.inventory().accessProperty().addListener((property, before, now) -> state(desk));
                yield state(desk);
            }
        };
        state(state);
        demo.setVisible(simulated);
        demo.setManaged(simulated);
        picker.show(connection.address(), title(connection), simulated, word.getText());
    }

    private static String title(Connection connection) {
        if (connection instanceof Connection.Open(var open, var desk) && !open.equals(Hosts.THIS_COMPUTER)) {
            return desk.info().title();
        }
        var address = connection.address();
        if (address.equals(Hosts.THIS_COMPUTER)) {
            return CONNECT.get("this.computer");
        }
        if (address.equals(Hosts.DEMO_WORKSTATION)) {
            return CONNECT.get("demo");
        }
        return Objects.requireNonNullElse(address.getHost(), CONNECT.get("another"));
    }

    private String state(Desk desk) {
        boolean locked = !(desk.inventory().accessProperty().get() instanceof Access.Changing);
        var state = !desk.inventory().lostProperty().get().isEmpty()
                ? "lost"
                : desk.info().can(Ability.CHANGE) && !locked ? "connected" : "reading";
        state(state);
        offerUnlock(locked && state.equals("reading"));
        return state;
    }

    private void offerUnlock(boolean offered) {
        unlock.setVisible(offered);
        unlock.setManaged(offered);
    }

    private void state(String state) {
        word.setText(CONNECT.get("state." + state));
        dot.getStyleClass()
                .setAll(
                        "dot",
                        switch (state) {
                            case "connected" -> "on";
                            case "connecting", "reading" -> "between";
                            default -> "failed";
                        });
    }
}
