package org.vgpudesk.app.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.hosts.Hosts;

/** Which host the window shows, the others that are open, and the way to more. */
public final class HostPicker extends MenuButton {

    private static final Texts TEXTS = Texts.of(HostPicker.class);

    private final ConnectViewModel connect;
    private final HostCloser closer;
    private final Runnable elsewhere;
    private final Label name = Written.label("", "body", "bold");
    private final Label address = Written.code("");
    private final HBox content = new HBox(10);

    /** Lets go of a host, unless something speaks against it. */
    @FunctionalInterface
    public interface HostCloser {
        void close(OpenHost host);
    }

    /** @param elsewhere asked for the address of another computer */
    public HostPicker(ConnectViewModel connect, HostCloser closer, Runnable elsewhere) {
        this.connect = connect;
        this.closer = closer;
        this.elsewhere = elsewhere;
        setId("host-picker");
        getStyleClass().add("host-picker");
        content.setAlignment(Pos.CENTER_LEFT);
        address.setMaxWidth(280);
        setGraphic(content);
        // A menu without items does not open.
        getItems().setAll(new MenuItem());
        setOnShowing(event -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (int i = 0; i < connect.hosts().size(); i++) {
            var host = connect.hosts().get(i);
            var shown = host == connect.currentProperty().get();
            var words = TEXTS.get(
                    shown ? "picker.shown" : "picker.open",
                    host.title(),
                    word(host.standingProperty().get().state()));
            items.add(item(
                    "host-open-" + i, words, shown ? Icon.CHECK : icon(host.address()), () -> connect.select(host)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        offer(items, "host-this", Hosts.THIS_COMPUTER);
        offer(items, "host-demo", Hosts.DEMO_WORKSTATION);
        for (int i = 0; i < connect.recent().hosts().size(); i++) {
            offer(items, "host-recent-" + i, connect.recent().hosts().get(i));
        }
        items.add(item("host-other", TEXTS.get("other"), Icon.OTHER_COMPUTER, elsewhere));
        var current = connect.currentProperty().get();
        if (current != null) {
            items.add(new SeparatorMenuItem());
            items.add(item(
                    "host-close", TEXTS.get("picker.close", current.title()), Icon.CLOSE, () -> closer.close(current)));
        }
        return items;
    }

    /** Those that are open have their place already. */
    private void offer(List<MenuItem> items, String id, URI where) {
        if (connect.hosts().stream().noneMatch(h -> h.address().equals(where))) {
            boolean fixed = where.equals(Hosts.THIS_COMPUTER) || where.equals(Hosts.DEMO_WORKSTATION);
            var words = fixed ? OpenHost.title(where) : where.toString();
            items.add(item(id, words, icon(where), () -> connect.open(where)));
        }
    }

    private static MenuItem item(String id, String text, Icon icon, Runnable action) {
        var item = new MenuItem(SafeText.name(text), icon.node());
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Icon icon(URI where) {
        return "sim".equals(where.getScheme())
                ? Icon.DEMO
                : where.equals(Hosts.THIS_COMPUTER) ? Icon.COMPUTER : Icon.OTHER_COMPUTER;
    }

    /** Leaves the address out where there is little room. */
    public void brief(boolean on) {
        address.setVisible(!on);
        address.setManaged(!on);
    }

    /** What a state is called. */
    public static String word(Standing.State state) {
        return TEXTS.get("state." + state);
    }

    /** Shows which host the window shows. */
    public void show(URI where, String title, String state) {
        name.setText(SafeText.name(title));
        address.setText(SafeText.of(where.toString()));
        content.getChildren().setAll(icon(where).node(20), name, address, Icon.UP_DOWN.node(16));
        setAccessibleText(TEXTS.get("picker.accessible", title, where, state));
    }
}
