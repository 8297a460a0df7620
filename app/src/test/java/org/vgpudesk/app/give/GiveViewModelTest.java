package org.vgpudesk.app.give;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.Series.Purpose;

final class GiveViewModelTest {

    @TempDir
    Path journal;

    private OpenDesk open;
    private GiveViewModel model;

    @BeforeEach
    void open() throws HostException, InterruptedException {
        open = OpenDesk.at("sim:///workstation", journal);
        model = new GiveViewModel(open.desk(), new SizeWords());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void offersThoseWithoutASliceFirst() {
        assertEquals("media-debian", model.machines().getFirst().name());
    }

    @Test
    void aMachineThatIsOffCannotGetItNow() {
        model.choose(machine("training-01"));

        assertEquals("training-01 is off", model.whyNot(When.NOW));
        assertTrue(model.offered(When.START));
    }

    @Test
    void choosingAnotherMachineForgetsAMomentThatItDoesNotOffer() {
        model.choose(machine("training-01"));
        model.whenProperty().set(When.START);
        model.choose(machine("cad-station"));

        assertEquals(When.NEXT_START, model.whenProperty().get());
    }

    @Test
    void aWindowIsSeenFromTheNextStartOn() throws HostException {
        model.choose(machine("cad-station"));
        model.choose(model.offers(model.gpus().getFirst()).getFirst().piece());
        model.whenProperty().set(When.NOW);

        model.picture().seenProperty().set(Seen.WINDOW);

        assertEquals(When.NEXT_START, model.whenProperty().get());
        assertTrue(model.whyNot(When.NOW).startsWith("Not with a viewer window"), model.whyNot(When.NOW));
        assertTrue(
                PlanText.sentence(model.plan()).contains("seen in a window on this computer"),
                PlanText.sentence(model.plan()));
    }

    @Test
    void whatIsSeenTodayDoesNotGoDarkUnasked() {
        learn();
        model.choose(machine("training-01"));
        model.choose(new Piece.Size("0000:41:00.0", "nvidia-712"));

        assertEquals(Seen.NONE, model.picture().seenProperty().get());
        assertTrue(model.whyChosen().contains("would stay dark until the driver"), model.whyChosen());
        assertEquals("", model.whyNot(Seen.WINDOW));
    }

    @Test
    void aPictureThatIsThereFromTheStartIsSeenInAWindow() {
        learn();
        model.choose(machine("training-01"));
        model.choose(new Piece.Size("0000:00:02.0", "i915-GVTg_V5_4"));

        assertEquals(Seen.WINDOW, model.picture().seenProperty().get());
        assertTrue(model.whyChosen().contains("from the moment training-01 starts"), model.whyChosen());
    }

    @Test
    void theOtherOrderOfAnswersComesToTheSame() {
        learn();
        model.choose(new Piece.Size("0000:00:02.0", "i915-GVTg_V5_4"));
        model.choose(machine("training-01"));

        assertEquals(Seen.WINDOW, model.picture().seenProperty().get());
    }

    @Test
    void whoHasAnsweredIsNotOverruled() {
        learn();
        model.choose(machine("training-01"));
        model.picture().seenProperty().set(Seen.NETWORK);
        model.choose(new Piece.Size("0000:00:02.0", "i915-GVTg_V5_4"));

        assertEquals(Seen.NETWORK, model.picture().seenProperty().get());
        assertEquals("", model.whyChosen());
    }

    @Test
    void aSizeForComputingIsNotLookedAt() {
        learn();
        model.choose(machine("training-01"));
        var computing = model.offers(card("0000:41:00.0")).stream()
                .filter(o -> o.size() != null && o.size().purpose() == Purpose.COMPUTING)
                .findFirst()
                .orElseThrow();
        model.choose(computing.piece());

        assertEquals(Seen.NONE, model.picture().seenProperty().get());
        assertEquals("Chosen because this size is for computing.", model.whyChosen());
    }

    @Test
    void whatFitsComesFirstAndWhatDoesNotLast() {
        learn();
        var locked =
                model.offers(card("0000:41:00.0")).stream().map(Offer::locked).toList();

        assertEquals(locked.stream().sorted().toList(), locked);
        assertTrue(locked.getLast());
    }

    private Gpu card(String id) {
        return model.gpus().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    private void learn() {
        var words = new SizeWords();
        words.learn(new SizeBook(ProfileCatalog.standard()));
        model = new GiveViewModel(open.desk(), words);
    }

    @Test
    void goingBackLosesNoAnswer() {
        decide();
        model.picture().seenProperty().set(Seen.NETWORK);
        model.picture().read(machine("training-01"));

        assertEquals(Seen.NETWORK, model.picture().seenProperty().get());
        assertEquals("", model.whyNot(Seen.NETWORK));
    }

    @Test
    void aSizeWithoutAPictureHasNoWindow() throws HostException, InterruptedException {
        try (var samples = OpenDesk.at("sim:///samples", journal)) {
            var words = new SizeWords();
            words.learn(new SizeBook(ProfileCatalog.standard()));
            var give = new GiveViewModel(samples.desk(), words);
            give.choose(samples.desk()
                    .inventory()
                    .state()
                    .domains()
                    .iterator()
                    .next()
                    .uuid());
            give.choose(new Piece.Size("0000:00:11.0", "labgpu-103"));

            assertTrue(give.showsNothing());
            assertTrue(give.whyNot(Seen.WINDOW).contains("shows no picture"), give.whyNot(Seen.WINDOW));
        }
    }

    @Test
    void refusesToPlanWhatIsNotDecided() {
        var refusal = assertThrows(HostException.class, model::plan);

        assertEquals("Something is not chosen yet.", refusal.getMessage());
    }

    @Test
    void thePlanNamesTheCardAndTheSizeAsTheWindowDoes() throws HostException {
        decide();

        var labels = model.plan().labels();

        assertEquals("training-01", labels.domain());
        assertEquals("A16", labels.gpu());
        assertTrue(labels.size().contains("A16-2"), labels.size());
    }

    @Test
    void theMachineHasTheSliceWhenTheHostHasToldSo() throws HostException, InterruptedException {
        decide();
        model.whenProperty().set(When.START);

        var run = PlanViewModel.toRun(open.desk(), model.plan());
        run.look();
        run.run();

        assertEquals(PlanViewModel.Stage.DONE, run.stageProperty().get());
        open.pump()
                .until(() -> open.desk().inventory().state().domain("training-01").stream()
                        .anyMatch(d -> d.active() && !d.live().isEmpty()));
    }

    @Test
    void undoLeavesNothingBehind() throws HostException, InterruptedException {
        int before = open.desk().inventory().state().devices().size();
        decide();
        var run = PlanViewModel.toRun(open.desk(), model.plan());
        run.run();
        var undo = PlanViewModel.toUndo(open.desk(), run.plan());
        undo.run();

        assertEquals(PlanViewModel.Stage.DONE, undo.stageProperty().get());
        open.pump()
                .until(() -> open.desk().inventory().state().devices().size() == before
                        && open.desk().inventory().state().domain("training-01").stream()
                                .allMatch(d -> d.config().isEmpty()));
    }

    @Test
    void theReviewComesWithDifferencesAndCommands() throws HostException {
        decide();
        var run = PlanViewModel.toRun(open.desk(), model.plan());
        run.look();

        var review = Objects.requireNonNull(run.reviewProperty().get());
        assertFalse(review.differences().isEmpty());
        assertFalse(review.virshCommands().isEmpty());
    }

    @Test
    void aPreparedVirtualFunctionCanBeGiven() throws HostException, InterruptedException {
        try (var modern = OpenDesk.at("sim:///modern", journal)) {
            var give = new GiveViewModel(modern.desk(), new SizeWords());
            give.choose(modern.desk().inventory().state().domains().stream()
                    .filter(d -> d.live().isEmpty() && d.config().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .uuid());
            give.choose(give.offers(give.gpus().getFirst()).getFirst().piece());
            var run = PlanViewModel.toRun(modern.desk(), give.plan());
            run.run();

            assertEquals(PlanViewModel.Stage.DONE, run.stageProperty().get());
        }
    }

    private void decide() {
        model.choose(machine("training-01"));
        var gpu = model.gpus().getFirst();
        model.choose(model.offers(gpu).getFirst().piece());
    }

    private UUID machine(String name) {
        return open.desk().inventory().state().domain(name).orElseThrow().uuid();
    }
}
