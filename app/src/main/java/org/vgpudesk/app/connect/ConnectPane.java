package org.vgpudesk.app.connect;

import java.net.URI;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Working;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.problem.ProblemPane;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.hosts.Hosts;

/** In place of the pages while no host is open: who is being waited for, or why nobody answers and what to do. */
public final class ConnectPane {

    private static final Texts TEXTS = Texts.of(ConnectPane.class);
    private static final Duration RING_AFTER = Duration.millis(500);
    private static final Duration CANCEL_AFTER = Duration.seconds(3);

    private ConnectPane() {}

    /** A ring after half a second, the way out after three. */
    public static Node waiting(URI address, Runnable cancel) {
        var out = Buttons.plain("cancel-connect", TEXTS.get("cancel"), cancel);
        var pane = new VBox(16, new Working(32), Written.body(TEXTS.get("connecting", address)), out);
        pane.setAlignment(Pos.CENTER);
        pane.setVisible(false);
        out.setVisible(false);
        after(RING_AFTER, () -> pane.setVisible(true));
        after(CANCEL_AFTER, () -> out.setVisible(true));
        return pane;
    }

    /** No host is open: the ways to one. */
    public static Node closed(Consumer<URI> open, Runnable other) {
        var ways = new HBox(
                12,
                Buttons.primary("open-this", TEXTS.get("open.this"), () -> open.accept(Hosts.THIS_COMPUTER)),
                Buttons.plain("open-demo", TEXTS.get("open.demo"), () -> open.accept(Hosts.DEMO_WORKSTATION)),
                Buttons.plain("connect-other", TEXTS.get("other"), other));
        ways.setAlignment(Pos.CENTER);
        var pane = new VBox(16, Written.title(TEXTS.get("closed")), ways);
        pane.setId("no-host");
        pane.setAlignment(Pos.CENTER);
        return pane;
    }

    private static void after(Duration time, Runnable action) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /** What went wrong, with another try, the demo, and another computer. */
    public static Node failed(Problem problem, Runnable retry, Consumer<URI> open, Runnable other) {
        var pane = new ProblemPane(
                problem,
                Buttons.primary("retry", TEXTS.get("retry"), retry),
                Buttons.plain("open-demo", TEXTS.get("open.demo"), () -> open.accept(Hosts.DEMO_WORKSTATION)),
                Buttons.plain("connect-other", TEXTS.get("other"), other));
        pane.setMaxWidth(860);
        pane.setMaxHeight(VBox.USE_PREF_SIZE);
        var frame = new StackPane(pane);
        StackPane.setAlignment(pane, Pos.TOP_CENTER);
        frame.setPadding(new Insets(32));
        return frame;
    }
}
