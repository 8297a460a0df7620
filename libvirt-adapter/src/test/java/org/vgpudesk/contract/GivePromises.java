package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;

/** Plans on this host: give, take back, undo. */
interface GivePromises extends OnScene {

    @Promise(
            number = "P81",
            text = "given for the next start: the slice is active, persistent, started at boot, and configured")
    default void givesForTheNextStart(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        giving.give(Request.When.NEXT_START);
        giving.sliceIsKept();
        giving.machineHas(List.of(), List.of(giving.hostdev()));
    }

    @Promise(number = "P82", text = "given now: the running machine has the slice, and has it at its next start")
    default void givesNow(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.answering(), journal);
        giving.give(Request.When.NOW);
        giving.sliceIsKept();
        giving.machineHas(List.of(giving.hostdev()), List.of(giving.hostdev()));
    }

    @Promise(
            number = "P83",
            text = "given with a start: the machine runs with the slice; undone, it is off and as before")
    default void givesAndStarts(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        giving.give(Request.When.START);
        giving.sliceIsKept();
        giving.machineHas(List.of(giving.hostdev()), List.of(giving.hostdev()));
        assertEquals(
                Domain.State.RUNNING,
                scene().fixture.truth().domain(giving.machine).state());
    }

    @Promise(number = "P84", text = "a slice that exists already is given as it is, and taking it back leaves it")
    default void givesAnExistingSlice(@TempDir Path journal) throws HostException, IOException {
        var existing = scene().started(scene().fixture.pooled());
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        var hostdev = scene().hostdev(existing);
        var give = giving.plan(
                new Request.Give(giving.machine.uuid(), new Request.Source.Existing(hostdev), Request.When.NEXT_START));
        assertEquals(new Result.Done(), giving.run(give));
        giving.machineHas(List.of(), List.of(hostdev));
        var back = giving.plan(new Request.TakeBack(giving.machine.uuid(), hostdev, true));
        assertEquals(new Result.Done(), giving.run(back));
        giving.isAsBefore();
    }

    @Promise(number = "P85", text = "give undone: the host is as before, the machine's configuration letter by letter")
    default void undoesGive(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.answering(), journal);
        var plan = giving.give(Request.When.NOW);
        assertEquals(new Result.Done(), giving.undo(plan));
        giving.isAsBefore();
    }

    @Promise(number = "P86", text = "taken back from a running machine: nothing of the slice is left anywhere")
    default void takesBack(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.answering(), journal);
        giving.give(Request.When.NOW);
        var back = giving.plan(new Request.TakeBack(giving.machine.uuid(), giving.hostdev(), false));
        assertEquals(new Result.Done(), giving.run(back));
        giving.isAsBefore();
    }

    @Promise(number = "P87", text = "taking back undone: the machine and the slice are as they were when it was given")
    default void undoesTakingBack(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        giving.give(Request.When.NEXT_START);
        var given = scene().fixture.truth();
        var back = giving.plan(new Request.TakeBack(giving.machine.uuid(), giving.hostdev(), false));
        assertEquals(new Result.Done(), giving.run(back));
        assertEquals(new Result.Done(), giving.undo(back));
        assertEquals(given.domains(), scene().fixture.truth().domains());
        giving.sliceIsKept();
    }

    @Promise(
            number = "P88",
            text = "undo refuses with the reason if somebody has changed the slice since, and changes nothing")
    default void refusesToUndoWhatHasMoved(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        var plan = giving.give(Request.When.NEXT_START);
        scene().fixture.elsewhere(new Verb.Detach(giving.machine.uuid(), giving.hostdev(), Scope.CONFIG));
        scene().fixture.elsewhere(new Verb.Attach(scene().fixture.answering().uuid(), giving.hostdev(), Scope.BOTH));
        scene().settle();
        var moved = scene().fixture.truth();
        var failure = assertThrows(HostException.class, () -> giving.undo(plan));
        assertEquals(false, failure.getMessage().isBlank());
        assertEquals(moved, scene().fixture.truth());
    }

    @Promise(number = "P89", text = "giving from a full card is refused before anything is changed")
    default void refusesToGiveFromAFullCard(@TempDir Path journal) {
        var s = scene();
        var card = s.fixture.pooled();
        s.confirm(new Verb.Create(s.fresh(card, card.largest())));
        var giving = new Giving(s, s.fixture.off(), journal);
        var failure = assertThrows(HostException.class, () -> giving.plan(Request.When.NEXT_START));
        assertEquals(FailureKind.NO_ROOM, failure.kind());
        giving.isAsBefore();
    }

    @Promise(
            number = "P97",
            text = "several gives are one plan: each machine has its own slices; undone, the host is as before")
    default void givesSeveral(@TempDir Path journal) throws HostException, IOException {
        var giving = new GivingSeveral(scene(), journal);
        var plan = giving.plan();
        assertEquals(new Result.Done(), giving.one.run(plan));
        giving.allHaveTheirs();
        assertEquals(1, giving.one.journal.entries().size());
        assertEquals(new Result.Done(), giving.one.undo(plan));
        giving.one.isAsBefore();
    }
}
