package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.vgpudesk.language.Language;

/** The window in other languages than English: no text is cut, and its pictures are to be looked at. */
@ExtendWith(ApplicationExtension.class)
final class LanguagesTest {

    private static final String HOST = "sim:///workstation";

    /** Words of hosts and profiles may be cut where they stand in a narrow place, as in English. */
    private static final Set<String> NOT_OURS = Set.of("PCI configuration");

    private final Locale before = Locale.getDefault();
    private Stage stage;
    // made by each test, after its language is spoken
    @SuppressWarnings("NullAway.Init")
    private ShownWindow window;

    @Start
    void show(Stage given) {
        stage = given;
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"GERMAN,1280,800", "GERMAN,960,640", "CHINESE,960,640"})
    void fitIntoTheWindow(Language language, int width, int height, FxRobot robot)
            throws IOException, TimeoutException {
        var journal = Files.createTempDirectory("journal");
        robot.interact(() -> {
            language.speak();
            window = new ShownWindow(stage, HOST, journal);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        var cut = new TreeSet<String>();
        var suffix = "-" + language.code() + "-" + width;
        window.awaitHost();
        window.await(() -> window.hand().first("slice-").isPresent());
        look(robot, "gpus" + suffix, cut);
        press(robot, window.hand().first("slice-").orElseThrow(), "page-slice");
        window.awaitSight("region-0");
        look(robot, "slice" + suffix, cut);
        press(robot, "nav-machines", "machines");
        look(robot, "machines" + suffix, cut);
        press(robot, "give", "machine-training-01");
        press(robot, "machine-training-01", "next");
        look(robot, "give-1" + suffix, cut);
        press(robot, "next", "offer-nvidia-712");
        press(robot, "offer-nvidia-712", "next");
        look(robot, "give-2" + suffix, cut);
        press(robot, "next", "when-START");
        press(robot, "when-START", "next");
        look(robot, "give-3" + suffix, cut);
        press(robot, "next", "review");
        window.awaitButton("run");
        look(robot, "give-4" + suffix, cut);
        press(robot, "run", "progress");
        window.awaitButton("done");
        look(robot, "give-6" + suffix, cut);
        press(robot, "done", "machines");
        window.await(() -> !window.hand().sees("sheet"));
        press(robot, "nav-activity", "page-activity");
        window.await(() -> window.hand().first("undo-").isPresent());
        look(robot, "activity" + suffix, cut);

        assertEquals(List.of(), List.copyOf(cut));
    }

    private void press(FxRobot robot, String id, String then) throws TimeoutException {
        window.awaitButton(id);
        robot.interact(() -> window.hand().press(id));
        window.await(() -> window.hand().sees(then));
    }

    private void look(FxRobot robot, String name, Set<String> cut) throws IOException {
        window.photograph(robot, "language-" + name);
        robot.interact(() -> {
            for (var labeled : labeled(stage.getScene().getRoot())) {
                var shown = shown(labeled);
                if (!shown.equals(labeled.getText()) && !NOT_OURS.contains(labeled.getText())) {
                    cut.add(name + " " + labeled.getId() + ": " + shown + " (" + labeled.getText() + ")");
                }
            }
        });
    }

    private static List<Labeled> labeled(Parent parent) {
        var found = new ArrayList<Labeled>();
        for (var node : parent.getChildrenUnmodifiable()) {
            // who has how much of a card is as wide as its part
            if (!node.isVisible() || node.getStyleClass().contains("slices-bar")) {
                continue;
            }
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                found.add(labeled);
            }
            if (node instanceof Parent inner) {
                found.addAll(labeled(inner));
            }
        }
        return found;
    }

    /** What a label really draws, which ends in an ellipsis where there is no room. */
    private static String shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                // an icon is a text, too, of a font of its own
                .filter(node -> node instanceof Text && node.getStyleClass().contains("text"))
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse(labeled.getText());
    }
}
