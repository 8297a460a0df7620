package org.vgpudesk.app.fx;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.memory.StateFile;
import org.vgpudesk.app.memory.WindowMemory;
import org.vgpudesk.app.memory.WindowMemory.Bounds;
import org.vgpudesk.app.memory.WindowMemory.Looks;

/** Brings the window back as it was when it was closed. */
final class WindowKeeper {

    private static final Logger LOG = System.getLogger(WindowKeeper.class.getName());

    private final Path file;
    private final Stage stage;
    private final Theme theme;
    private final Kept window;
    private Optional<Bounds> bounds = Optional.empty();

    /** @param file where it is remembered; whatever is in it, the window opens */
    WindowKeeper(Path file, Stage stage, Theme theme, Kept window) {
        this.file = file;
        this.stage = stage;
        this.theme = theme;
        this.window = window;
    }

    /** Makes the window what it was; before it is shown. */
    void restore() {
        var memory = read();
        bounds = memory.bounds().filter(WindowKeeper::onAScreen);
        bounds.ifPresent(b -> {
            stage.setX(b.x());
            stage.setY(b.y());
            stage.setWidth(b.width());
            stage.setHeight(b.height());
        });
        stage.setMaximized(memory.maximized());
        Arrays.stream(Theme.Choice.values())
                .filter(c -> c.name().equals(memory.looks().theme()))
                .forEach(theme.choiceProperty()::set);
        theme.patternsProperty().set(memory.looks().patterns());
        theme.stillProperty().set(memory.looks().still());
        Arrays.stream(Place.values()).filter(p -> p.key().equals(memory.page())).forEach(window::beginAt);
        InvalidationListener moved = property -> keepBounds();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
    }

    private WindowMemory read() {
        try {
            return WindowMemory.parse(StateFile.read(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "How the window was cannot be read", e);
            return WindowMemory.NONE;
        }
    }

    /** A screen may have been taken away. */
    private static boolean onAScreen(Bounds b) {
        return !Screen.getScreensForRectangle(b.x(), b.y(), b.width(), b.height())
                .isEmpty();
    }

    private void keepBounds() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            bounds = Optional.of(new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    /** Remembers how it is. */
    void save() {
        var memory = new WindowMemory(
                bounds,
                stage.isMaximized(),
                window.place().key(),
                new Looks(
                        theme.choiceProperty().get().name(),
                        theme.patternsProperty().get(),
                        theme.stillProperty().get()));
        try {
            StateFile.write(file, memory.text());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "How the window is cannot be remembered", e);
        }
    }
}
