package org.vgpudesk.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** JavaFX itself: real modules, a real stage, and no display. */
@ExtendWith(ApplicationExtension.class)
final class ToolkitTest {

    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        // Another test of this JVM may have left the dark theme, whose letters are light.
        Application.setUserAgentStylesheet(Application.STYLESHEET_MODENA);
        stage.setScene(new Scene(new StackPane(new Label("A slice of a GPU")), 320, 120));
        stage.show();
    }

    @Test
    void runsJavaFxAsNamedModules() {
        assertTrue(Label.class.getModule().isNamed());
    }

    @Test
    void drawsOntoASnapshot(FxRobot robot) throws IOException {
        var images = new AtomicReference<WritableImage>();
        // As large as the stage is: another test of this JVM may have left it large.
        robot.interact(() -> images.set(stage.getScene().snapshot(null)));

        BufferedImage picture = copy(Objects.requireNonNull(images.get()));
        Path file = Path.of("target", "screenshots", "toolkit.png");
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());

        assertTrue(darkPixels(picture) > 50, "the label's letters");
    }

    private static BufferedImage copy(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        var copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return copy;
    }

    private static int darkPixels(BufferedImage picture) {
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 0x80) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
