package org.vgpudesk.app.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Acts in a window step by step: waits for what a step needs to be on the screen, takes a picture, lets the witness look,
 * then does the step. A step that does not come true in time ends the play, and so does a witness who objects. All of it on
 * JavaFX's thread, which stays free in between.
 */
final class Play {

    private static final Duration TICK = Duration.millis(50);
    /** What moves has come to rest by then. */
    private static final int TICKS_TO_SETTLE = 8;

    /**
     * @param ready whether what the step needs is on the screen
     * @param picture a file name for the screen before the step; nothing for none
     * @param act does the step and says what was done
     */
    private record Step(BooleanSupplier ready, @Nullable String picture, Supplier<String> act) {}

    /** Somebody who looks elsewhere while a picture's screen stands still. */
    interface Witness {

        /** @param agreed takes, on JavaFX's thread, whether the play may go on */
        void look(Path picture, Consumer<Boolean> agreed);
    }

    /** What came of a play: how far it came, and that it came to the end. */
    record Ending(boolean complete, int step) {}

    private final List<Step> steps = new ArrayList<>();
    private final Scene scene;
    private final Path folder;
    private final int patience;
    private final Witness witness;
    private final Timeline clock = new Timeline();
    private int at;
    private int settled;
    private int waited;
    private boolean looking;
    private @Nullable Boolean agreed;

    /** @param patience how long a step may take to come true; a witness may take as long as it likes */
    Play(Scene scene, Path folder, Duration patience, Witness witness) {
        this.scene = scene;
        this.folder = folder;
        this.patience = (int) (patience.toMillis() / TICK.toMillis());
        this.witness = witness;
    }

    Play step(BooleanSupplier ready, @Nullable String picture, Supplier<String> act) {
        steps.add(new Step(ready, picture, act));
        return this;
    }

    /**
     * Begins.
     *
     * @param told each thing that was done, a sentence
     * @param ended called once
     */
    void begin(Consumer<String> told, Consumer<Ending> ended) {
        clock.getKeyFrames().setAll(new KeyFrame(TICK, event -> tick(told, ended)));
        clock.setCycleCount(Timeline.INDEFINITE);
        clock.play();
    }

    private void tick(Consumer<String> told, Consumer<Ending> ended) {
        if (looking) {
            return;
        }
        if (at == steps.size()) {
            clock.stop();
            ended.accept(new Ending(true, at));
            return;
        }
        var step = steps.get(at);
        if (!step.ready().getAsBoolean()) {
            settled = 0;
            if (++waited > patience) {
                clock.stop();
                photograph("not-reached.png");
                ended.accept(new Ending(false, at));
            }
        } else if (++settled >= TICKS_TO_SETTLE) {
            if (step.picture() != null && agreed == null) {
                show(step.picture());
            } else if (Boolean.FALSE.equals(agreed)) {
                clock.stop();
                ended.accept(new Ending(false, at));
            } else {
                told.accept(step.act().get());
                at++;
                settled = 0;
                waited = 0;
                agreed = null;
            }
        }
    }

    private void show(String picture) {
        photograph(picture);
        looking = true;
        witness.look(folder.resolve(picture), answer -> {
            agreed = answer;
            looking = false;
        });
    }

    private void photograph(String name) {
        try {
            Picture.write(scene, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
