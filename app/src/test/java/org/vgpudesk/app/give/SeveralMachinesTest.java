package org.vgpudesk.app.give;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.size.Placing;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.PlanText;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Step;
import org.vgpudesk.profile.ProfileCatalog;

/** Slices for several machines at once: what is offered, what is refused with the reason, and the one plan. */
final class SeveralMachinesTest {

    private static final String A16 = "0000:41:00.0";
    private static final Piece TWO_GB = new Piece.Size(A16, "nvidia-712");

    @TempDir
    Path journal;

    private OpenDesk open;
    private GiveViewModel model;

    @BeforeEach
    void open() throws HostException, InterruptedException {
        open(OpenDesk.at("sim:///workstation", journal));
    }

    private void open(OpenDesk desk) {
        var words = new SizeWords();
        words.learn(new SizeBook(ProfileCatalog.standard()));
        open = desk;
        model = new GiveViewModel(open.desk(), words);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private UUID machine(String name) {
        return open.desk().inventory().state().domain(name).orElseThrow().uuid();
    }

    private void choose(String... names) {
        for (var name : names) {
            model.recipients().toggle(machine(name));
        }
    }

    private String locked(String typeId) {
        var gpu = open.desk().inventory().state().gpu(A16).orElseThrow();
        return model.offers(gpu).stream()
                .filter(o -> o.piece().equals(new Piece.Size(A16, typeId)))
                .map(Offer::why)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneClickChoosesOneAlone() {
        choose("training-01", "media-debian");
        model.choose(machine("cad-station"));

        assertEquals("cad-station", model.names());
    }

    @Test
    void shiftChoosesAllInBetween() {
        var shown = model.machines().stream().map(Domain::uuid).toList();
        model.recipients().only(shown.get(2));
        model.recipients().upTo(shown.get(0), shown);

        assertEquals(shown.subList(0, 3), model.recipients().machines());
    }

    @Test
    void aSizeSaysHowManyOfThoseThatAreWantedFit() {
        choose("training-01", "media-debian", "cad-station", "office-win11");
        assertEquals("", locked("nvidia-712"));
        model.recipients().eachProperty().set(2);

        assertEquals("Fits 6 of the 8 you want", locked("nvidia-712"));
    }

    @Test
    void thePlanGivesEachItsOwnOnAFunctionOfItsOwn() throws HostException {
        choose("training-01", "media-debian", "cad-station");
        model.choose(TWO_GB);
        var plan = model.plan();

        assertEquals(
                "Give training-01, media-debian and cad-station one 2\u00a0GB slice each of the A16, kept after a reboot,"
                        + " from their next start on.",
                PlanText.sentence(plan));
        var parents = plan.steps().stream()
                .map(Step::verb)
                .filter(Verb.Define.class::isInstance)
                .map(verb -> ((Verb.Define) verb).definition().id().parent())
                .toList();
        assertEquals(3, new HashSet<>(parents).size(), parents.toString());
    }

    @Test
    void onlyTheFirstSliceOfAMachineIsLookedAt() throws HostException {
        choose("training-01", "media-debian");
        model.recipients().eachProperty().set(2);
        model.choose(TWO_GB);
        model.picture().seenProperty().set(Seen.WINDOW);
        var shown = model.plan().steps().stream()
                .map(Step::verb)
                .filter(Verb.Attach.class::isInstance)
                .map(verb -> ((Hostdev.Mediated) ((Verb.Attach) verb).device()).display())
                .toList();

        assertEquals(List.of(true, false, true, false), shown);
    }

    @Test
    void aMomentThatOneCannotIsNotOfferedAndSaysWhose() {
        choose("cad-station", "training-01");
        model.choose(TWO_GB);

        assertEquals("training-01 is off", model.whyNot(When.NOW));
        assertEquals("cad-station is running already", model.whyNot(When.START));
        assertTrue(model.offered(When.NEXT_START));
    }

    @Test
    void whatIsThereAlreadyGoesToOne() throws HostException, InterruptedException {
        close();
        open(OpenDesk.at("sim:///samples", journal));
        var machines = model.machines();
        model.recipients().only(machines.get(0).uuid());
        var there = model.gpus().stream()
                .flatMap(gpu -> model.offers(gpu).stream())
                .filter(o -> o.piece() instanceof Piece.Existing)
                .findFirst()
                .orElseThrow();
        assertFalse(there.locked());
        model.recipients().toggle(machines.get(1).uuid());
        model.choose(there.piece());

        assertEquals(
                "It is one device, so only one virtual machine can have it",
                model.chosenOffer().orElseThrow().why());
        assertThrows(HostException.class, model::plan);
    }

    @Test
    void twoCardsAreFilledOneAfterTheOtherOrBoth() throws HostException, InterruptedException {
        close();
        open(OpenDesk.at("sim:///fleet?gpus=2&slices=0&vms=2", journal));
        model.machines().forEach(d -> model.recipients().toggle(d.uuid()));
        var gpu = model.gpus().getFirst();
        model.choose(model.offers(gpu).stream()
                .filter(o -> o.piece() instanceof Piece.Size && !o.locked())
                .findFirst()
                .orElseThrow()
                .piece());

        assertTrue(model.canSpread());
        assertEquals(1, cards());
        model.recipients().placingProperty().set(Placing.SPREAD);
        assertEquals(2, cards());
    }

    private long cards() throws HostException {
        var state = open.desk().inventory().state();
        return model.plan().steps().stream()
                .map(Step::verb)
                .filter(Verb.Define.class::isInstance)
                .map(verb -> state.gpuOf(((Verb.Define) verb).definition().id().parent())
                        .orElseThrow()
                        .id())
                .distinct()
                .count();
    }

    @Test
    void isDoneAndUndoneAsOne() throws HostException, InterruptedException {
        var before = open.desk().inventory().state().devices().size();
        choose("training-01", "media-debian");
        model.choose(TWO_GB);
        model.whenProperty().set(When.START);
        var run = PlanViewModel.toRun(open.desk(), model.plan());
        run.run();
        assertEquals(PlanViewModel.Stage.DONE, run.stageProperty().get());
        open.pump().until(() -> runs("training-01") && runs("media-debian"));
        var undo = PlanViewModel.toUndo(open.desk(), run.plan());
        assertTrue(
                PlanText.sentence(undo.plan()).contains("back from training-01 and media-debian"),
                PlanText.sentence(undo.plan()));
        undo.run();
        assertEquals(PlanViewModel.Stage.DONE, undo.stageProperty().get());
        open.pump().until(() -> open.desk().inventory().state().devices().size() == before);
    }

    private boolean runs(String name) {
        return open.desk()
                .inventory()
                .state()
                .domain(name)
                .filter(d -> d.active() && d.live().size() == 1)
                .isPresent();
    }
}
