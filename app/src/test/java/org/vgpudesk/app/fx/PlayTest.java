package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A play shows its pictures to a witness, and goes on when he agrees. */
@ExtendWith(ApplicationExtension.class)
final class PlayTest {

    private static final long SECONDS = 30;

    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Play.Ending> ended = new CompletableFuture<>();
    private final CompletableFuture<Consumer<Boolean>> looks = new CompletableFuture<>();

    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new StackPane(new Label("A slice of a GPU")), 320, 120));
        stage.show();
    }

    private void begin() {
        new Play(stage.getScene(), folder, Duration.seconds(SECONDS), (picture, agreed) -> {
                    happened.add("looked at " + picture.getFileName()
                            + (Files.exists(picture) ? "" : ", which is not there"));
                    looks.complete(agreed);
                })
                .step(() -> true, "1.png", () -> happened.add("one") ? "one" : "")
                .step(() -> true, null, () -> happened.add("two") ? "two" : "")
                .begin(told -> {}, ended::complete);
    }

    private Consumer<Boolean> awaitLook() throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, looks::isDone);
        return looks.join();
    }

    private Play.Ending awaitEnd() throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, ended::isDone);
        return ended.join();
    }

    @Test
    void goesOnWhenTheWitnessAgrees(FxRobot robot) throws TimeoutException {
        robot.interact(this::begin);
        var agreed = awaitLook();
        // a witness may take longer than any step
        robot.interact(() -> happened.add("agrees"));
        robot.interact(() -> agreed.accept(true));

        assertEquals(new Play.Ending(true, 2), awaitEnd());
        assertEquals(List.of("looked at 1.png", "agrees", "one", "two"), happened);
    }

    @Test
    void endsWhereTheWitnessObjects(FxRobot robot) throws TimeoutException {
        robot.interact(this::begin);
        var agreed = awaitLook();
        robot.interact(() -> agreed.accept(false));

        assertEquals(new Play.Ending(false, 0), awaitEnd());
        assertEquals(List.of("looked at 1.png"), happened);
    }
}
