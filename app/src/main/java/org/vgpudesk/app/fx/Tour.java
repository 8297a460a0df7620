package org.vgpudesk.app.fx;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/**
 * Plays the main job in the real window, with a display or without: the GPUs, a slice for a virtual machine, the
 * machine that runs with it, and the undo. Tells each step as a sentence and writes a picture of each screen.
 */
public final class Tour {

    private static final Texts TEXTS = Texts.of(Tour.class);
    private static final Duration PATIENCE = Duration.seconds(90);

    /**
     * What to play with.
     *
     * @param address the host; the demo workstation by default
     * @param machine the name of the virtual machine that is given a slice; one that is off and has none by default
     * @param folder where the pictures go; a new one by default
     * @param witness a program that is run with each picture's file, and that the tour waits for
     */
    public record Cast(
            @Nullable URI address,
            @Nullable String machine,
            @Nullable Path folder,
            @Nullable Path witness,
            OpenPolicy policy) {}

    private final Cast cast;
    private final PrintStream out;
    private final Path folder;
    private final Wiring wiring;
    private final Hand hand;
    private final Stage stage;
    private final MainWindow window;
    private String machine = "";

    private Tour(Cast cast, PrintStream out, Path folder) {
        this.cast = cast;
        this.out = out;
        this.folder = folder;
        wiring = new Wiring(cast.policy(), null);
        wiring.theme().choiceProperty().set(Theme.Choice.LIGHT);
        window = new MainWindow(wiring);
        stage = new Stage();
        stage.setTitle("vGPU Desk");
        stage.setScene(window.scene(1280, 800));
        hand = new Hand(stage.getScene());
    }

    /**
     * Plays the tour and ends JavaFX.
     *
     * @return the exit status: 0 if every step came true
     */
    public static int play(Cast cast, PrintStream out) throws IOException {
        var folder = cast.folder() == null ? Files.createTempDirectory("vgpu-desk-tour-") : cast.folder();
        Files.createDirectories(folder);
        var ended = new CompletableFuture<Integer>();
        Platform.startup(() -> new Tour(cast, out, folder).begin(ended));
        int status = ended.join();
        Platform.exit();
        return status;
    }

    private void begin(CompletableFuture<Integer> ended) {
        new WindowKeeper(folder.resolve("window.properties"), stage, wiring.theme(), window).restore();
        stage.show();
        FirstFrame.after(
                stage, () -> wiring.connect().open(cast.address() == null ? Hosts.DEMO_WORKSTATION : cast.address()));
        script().begin(sentence -> out.println("  " + sentence), ending -> {
            out.println(TEXTS.get(ending.complete() ? "tour.end" : "tour.broken", folder));
            wiring.close();
            ended.complete(ending.complete() ? 0 : 1);
        });
    }

    private Play script() {
        Play.Witness witness = cast.witness() == null
                ? (picture, agreed) -> agreed.accept(true)
                : new WitnessProgram(cast.witness(), wiring.tasks(), out);
        return new Play(stage.getScene(), folder, PATIENCE, witness)
                .step(() -> known() && hand.sees("give"), "1-gpus.png", this::openGive)
                .step(() -> hand.sees("machine-" + machine), null, () -> choose("machine-" + machine))
                .step(() -> hand.canPress("next"), "2-machine.png", () -> press("next", "tour.machine", machine))
                .step(() -> hand.first("offer-").isPresent(), null, this::chooseSize)
                .step(() -> hand.canPress("next"), "3-size.png", () -> press("next", "tour.size"))
                .step(
                        () -> hand.sees("picture-NONE") && hand.sees("when-" + when()),
                        null,
                        () -> when() == When.NOW ? choose("picture-NONE") : TEXTS.get("tour.picture"))
                .step(() -> hand.sees("when-" + when()), null, () -> choose("when-" + when()))
                .step(() -> hand.canPress("next"), "4-when.png", () -> press("next", "tour.when." + when()))
                .step(() -> hand.sees("review") && hand.canPress("run"), "5-review.png", () -> press("run", "tour.run"))
                .step(() -> hand.sees("undo") && hand.canPress("done"), "6-done.png", () -> press("done", "tour.done"))
                .step(
                        () -> holdsSlice() && !hand.sees("sheet"),
                        null,
                        () -> press("nav-machines", "tour.running", machine))
                .step(
                        () -> !hand.sees("sheet") && hand.sees("machines"),
                        "7-machines.png",
                        () -> press("nav-activity", "tour.activity"))
                .step(() -> !hand.sees("sheet") && hand.first("undo-").isPresent(), "8-activity.png", this::undo)
                .step(() -> hand.sees("review") && hand.canPress("run"), "9-undo.png", () -> press("run", "tour.undo"))
                .step(() -> hand.canPress("done"), "10-undone.png", () -> press("done", "tour.undone"))
                .step(() -> !holdsSlice() && !hand.sees("sheet"), null, () -> press("nav-gpus", "tour.back", machine))
                .step(
                        () -> !hand.sees("sheet") && hand.sees("page-gpus"),
                        "11-as-before.png",
                        () -> TEXTS.get("tour.as.before"));
    }

    private Optional<Inventory> inventory() {
        return wiring.connect().connectionProperty().get() instanceof Connection.Open(var address, var desk)
                ? Optional.of(desk.inventory())
                : Optional.empty();
    }

    private boolean known() {
        return inventory().filter(i -> i.knownProperty().get()).isPresent();
    }

    private Optional<Domain> domain() {
        return inventory().map(Inventory::state).flatMap(s -> s.domain(machine));
    }

    private boolean holdsSlice() {
        return domain().filter(d -> d.active() && !d.live().isEmpty()).isPresent();
    }

    private String openGive() {
        machine = cast.machine() == null
                ? inventory().map(Inventory::state).map(Tour::suitable).orElse("")
                : cast.machine();
        hand.press("give");
        return TEXTS.get(
                "tour.gpus", wiring.connect().connectionProperty().get().address());
    }

    /** One that is off and has nothing yet, the last by name: the demo's is for training. */
    private static String suitable(HostState state) {
        return state.domains().stream()
                .max(Comparator.comparing(
                                (Domain d) -> !d.active() && d.config().isEmpty())
                        .thenComparing(Domain::name))
                .map(Domain::name)
                .orElse("");
    }

    private When when() {
        return domain().filter(Domain::active).isPresent() ? When.NOW : When.START;
    }

    private String choose(String id) {
        hand.press(id);
        return TEXTS.get("tour.chosen", hand.words(id));
    }

    private String chooseSize() {
        var id = hand.first("offer-").orElseThrow();
        return choose(id);
    }

    private String undo() {
        hand.press(hand.first("undo-").orElseThrow());
        return TEXTS.get("tour.undo.review");
    }

    private String press(String id, String sentence, Object... words) {
        hand.press(id);
        return TEXTS.get(sentence, words);
    }
}
