package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;

/** Plans that do not work out: nothing is left half done. */
interface RepairPromises extends OnScene {

    @Promise(number = "P90", text = "give that is refused at any of its steps: the host is as before")
    default void takesBackWhateverStepIsRefused(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.answering(), journal);
        int steps = giving.plan(Request.When.NOW).steps().size();
        for (int step = 0; step < steps; step++) {
            var host = new FailingHost(scene().host, step, FailingHost.Way.REFUSES);
            var result = assertInstanceOf(
                    Result.TakenBack.class, giving.run(giving.plan(Request.When.NOW), host), "step " + step);
            assertEquals(step, result.step());
            assertEquals(
                    FailureKind.OTHER,
                    assertInstanceOf(Outcome.Refused.class, result.why()).kind());
            giving.isAsBefore();
        }
    }

    @Promise(number = "P91", text = "give that somebody stops between any two steps: the host is as before")
    default void takesBackWhenStopped(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        int steps = giving.plan(Request.When.NEXT_START).steps().size();
        for (int step = 1; step < steps; step++) {
            var ended = new AtomicInteger();
            int enough = step;
            var result = new PlanRunner(scene().host, giving.journal)
                    .run(
                            giving.plan(Request.When.NEXT_START),
                            progress -> {
                                if (progress instanceof Progress.Ended(int s, boolean undoing, var outcome)
                                        && !undoing) {
                                    ended.incrementAndGet();
                                }
                            },
                            () -> ended.get() >= enough);
            assertInstanceOf(Result.TakenBack.class, result, "stopped after step " + step);
            giving.isAsBefore();
        }
    }

    @Promise(
            number = "P92",
            text = "give whose host is lost before any of its steps: undo brings the host back to what it was")
    default void repairsWhatWasLostBeforeAStep(@TempDir Path journal) throws HostException, IOException {
        repairsAfter(FailingHost.Way.LOST_BEFORE, journal);
    }

    @Promise(
            number = "P93",
            text =
                    "give whose host is lost after it did a step and before it said so: undo brings it back to what it was")
    default void repairsWhatWasLostAfterAStep(@TempDir Path journal) throws HostException, IOException {
        repairsAfter(FailingHost.Way.LOST_AFTER, journal);
    }

    private void repairsAfter(FailingHost.Way way, Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        int steps = giving.plan(Request.When.NEXT_START).steps().size();
        for (int step = 0; step < steps; step++) {
            var plan = giving.plan(Request.When.NEXT_START);
            giving.run(plan, new FailingHost(scene().host, step, way));
            if (entry(giving, plan).state() != Journal.State.UNDONE) {
                assertEquals(new Result.Done(), giving.undo(plan), way + " at step " + step);
            }
            giving.isAsBefore();
            assertEquals(Journal.State.UNDONE, entry(giving, plan).state());
        }
    }

    private static Journal.Entry entry(Giving giving, Plan plan) throws IOException {
        return giving.journal.entry(plan.id()).orElseThrow();
    }

    @Promise(
            number = "P94",
            text = "give whose slice the driver fails to make: refused with the host's words, nothing is left")
    default void takesBackWhenTheDriverFails(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        var plan = giving.plan(Request.When.NEXT_START);
        scene().fixture.breakDriver(scene().fixture.pooled());
        var result = assertInstanceOf(Result.TakenBack.class, giving.run(plan));
        assertEquals(
                false,
                assertInstanceOf(Outcome.Refused.class, result.why())
                        .hostWords()
                        .isBlank());
        giving.isAsBefore();
    }

    @Promise(number = "P95", text = "give whose room another client took between review and run: nothing of it is left")
    default void leavesNothingWhenSomebodyWasFaster(@TempDir Path journal) throws HostException, IOException {
        var s = scene();
        var card = s.fixture.pooled();
        var giving = new Giving(s, s.fixture.off(), journal);
        var plan = giving.plan(Request.When.NEXT_START);
        s.fixture.elsewhere(new Verb.Create(s.fresh(card, card.largest())));
        var full = s.fixture.truth();
        var told = new ArrayList<Progress>();
        // The room may be missed before the first step, or by the driver at the start: both leave nothing.
        try {
            assertInstanceOf(
                    Result.TakenBack.class, new PlanRunner(s.host, giving.journal).run(plan, told::add, () -> false));
        } catch (HostException e) {
            assertEquals(FailureKind.NO_ROOM, e.kind());
        }
        assertEquals(full, s.fixture.truth(), () -> "after " + Giving.verbs(plan, told));
    }

    @Promise(
            number = "P96",
            text =
                    "take back from a guest that never answers is not done: the guest keeps the slice, and nobody removes it")
    default void namesWhatAMuteGuestKeeps(@TempDir Path journal) throws HostException, IOException {
        var s = scene();
        var giving = new Giving(s, s.fixture.mute(), journal);
        giving.give(Request.When.NOW);
        var back = giving.plan(new Request.TakeBack(giving.machine.uuid(), giving.hostdev(), false));
        var result = giving.run(back);
        assertEquals(false, result instanceof Result.Done, "done, and the guest still has it: " + result);
        assertEquals(true, s.device(giving.slice).active());
        assertEquals(true, s.fixture.truth().domain(giving.machine).holdsLive(giving.hostdev()));
        assertThrows(
                HostException.class,
                () -> giving.plan(new Request.RemoveSlice(giving.slice.id())),
                "a slice that a machine holds cannot be removed");
    }

    @Promise(
            number = "P98",
            text = "several gives of which the last step is refused, or lost: none of the machines has anything of it")
    default void takesAllOfSeveralBack(@TempDir Path journal) throws HostException, IOException {
        var giving = new GivingSeveral(scene(), journal);
        int last = giving.plan().steps().size() - 1;
        var refuses = new FailingHost(scene().host, last, FailingHost.Way.REFUSES);
        var result = assertInstanceOf(Result.TakenBack.class, giving.one.run(giving.plan(), refuses));
        assertEquals(last, result.step());
        giving.one.isAsBefore();
        var lost = giving.plan();
        giving.one.run(lost, new FailingHost(scene().host, last, FailingHost.Way.LOST_AFTER));
        assertEquals(new Result.Done(), giving.one.undo(lost));
        giving.one.isAsBefore();
    }
}
