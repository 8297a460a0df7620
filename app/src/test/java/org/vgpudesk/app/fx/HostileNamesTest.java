package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Verb;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Names that would turn the reading direction, end the line, or swallow what follows: on no page are they obeyed. */
@ExtendWith(ApplicationExtension.class)
final class HostileNamesTest {

    private static final String TURNED = "a\u202egnp.exe\u2028b\u2067";
    private static final String SHOWN = "a\\u202egnp.exe\\u2028b\\u2067";

    private ShownWindow window;

    @Start
    void show(Stage stage) throws Exception {
        var folder = Files.createTempDirectory("hostile");
        var state = folder.resolve("state.json");
        var address = "sim:///workstation?state=" + state;
        rename(address, state);
        window = new ShownWindow(stage, address, folder.resolve("journal"));
    }

    private static void rename(String address, Path state) throws Exception {
        try (var host = Hosts.open(URI.create(address), OpenPolicy.SAFE)) {
            var machine = HostState.read(host, Duration.ofSeconds(30)).domain("media-debian");
            assertTrue(host.perform(new Verb.StartDomain(machine.orElseThrow().uuid()))
                    .confirmed());
        }
        Files.writeString(
                state,
                Files.readString(state).replace("training-01", TURNED).replace("media-debian", "\u05e9\u05e8\u05ea"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void areShownByTheirNumbersOnEveryPage(FxRobot robot) throws TimeoutException {
        window.awaitSight("gpu-0000:41:00.0");
        obeysNothing();
        robot.clickOn("#nav-machines");
        window.await(() -> words().stream().anyMatch(w -> w.contains(SHOWN)));
        obeysNothing();
        robot.clickOn("#nav-gpus");
        window.awaitSight("give");
        robot.clickOn("#give");
        window.await(() -> words().stream().anyMatch(w -> w.contains(SHOWN)));
        obeysNothing();
    }

    private void obeysNothing() {
        var obeyed = words().stream().filter(w -> !w.equals(SafeText.lines(w))).toList();
        assertEquals(List.of(), obeyed);
    }

    private List<String> words() {
        var found = new ArrayList<String>();
        collect(window.stage().getScene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        add(node.getAccessibleText(), found);
        switch (node) {
            case Text text -> add(text.getText(), found);
            case Labeled labeled -> add(labeled.getText(), found);
            case TextInputControl input -> add(input.getText(), found);
            default -> {}
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText(), found);
        }
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, found));
        }
    }

    private static void add(@Nullable String text, List<String> found) {
        if (text != null) {
            found.add(text);
        }
    }
}
