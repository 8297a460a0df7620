package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;

/**
 * Every fault at every step of giving a slice. Whatever comes of it: all is as before, or done, or the journal names it
 * and one undo makes it as before.
 */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnderFire {

    private static final int STEPS = 4;

    /** What happens at one step, and exactly when. */
    enum Fault {
        REFUSED("the host refuses it"),
        LOST_BEFORE("the host is lost before it hears of it, for good"),
        LOST_AFTER("the host is lost after it did it, before it tells that, for good"),
        LOST_TOLD("the host is lost after it did it and told that, for good"),
        CUT_BEFORE("the connection is cut before the host hears of it, and comes back"),
        CUT_AFTER("the connection is cut after the host did it, and comes back"),
        CUT_FOR_GOOD_BEFORE("the connection is cut before the host hears of it, until the plan has ended"),
        CUT_FOR_GOOD_AFTER("the connection is cut after the host did it, until the plan has ended"),
        SILENT_BEFORE("the line is silent when it is asked, until that is noticed"),
        SILENT_AFTER("the line falls silent after the host did it, until that is noticed"),
        DOWN_BEFORE("the host goes down before it hears of it, and comes up again"),
        DOWN_AFTER("the host goes down after it did it, and comes up again");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** Its virtual machines are off afterwards, whatever became of the plan. */
        boolean goesDown() {
            return this == DOWN_BEFORE || this == DOWN_AFTER;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final HostFixture fixture = fixture();
    private final Sheet sheet;
    private final AtomicLong slowest = new AtomicLong();

    UnderFire(String name, String host) {
        sheet = new Sheet(
                name, "Giving under fire: " + host, "fault", "at step", "the plan says", "in the end", "seconds");
    }

    abstract HostFixture fixture();

    @AfterAll
    void close() {
        sheet.row("", "", "", "the slowest recovery", seconds(slowest.get()));
        fixture.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Fault.values())
                .flatMap(fault -> IntStream.range(0, STEPS).mapToObj(step -> Arguments.of(fault, step)));
    }

    @ParameterizedTest(name = "{0}, step {1}")
    @MethodSource("faults")
    void leavesNothingUnnamed(Fault fault, int step, @TempDir Path folder) throws HostException, IOException {
        try (var scene = new Scene(fixture)) {
            var giving = new Giving(scene, fixture.off(), folder);
            var plan = giving.plan(Request.When.NEXT_START);
            assertEquals(STEPS, plan.steps().size());
            var result = run(giving, plan, fault, step);
            long over = System.nanoTime();
            fixture.mend();
            var end = ended(giving, plan, result, fault);
            long took = System.nanoTime() - over;
            slowest.accumulateAndGet(took, Math::max);
            sheet.row(fault, step + 1, result, end, seconds(took));
        }
    }

    private String run(Giving giving, Plan plan, Fault fault, int step) throws HostException, IOException {
        var host = struck(fault, giving.scene.host, step);
        var result = new PlanRunner(host, giving.journal, patience(fault)).run(plan, progress -> {}, () -> false);
        return switch (result) {
            case Result.Done done -> "done";
            case Result.TakenBack back -> "taken back";
            case Result.Left left -> "left, " + left.left().size() + " named";
        };
    }

    /** Nobody waits for a host that is lost for good, and everybody long enough for one that comes back. */
    private static Duration patience(Fault fault) {
        return switch (fault) {
            case LOST_BEFORE, LOST_AFTER, LOST_TOLD -> Duration.ZERO;
            case CUT_FOR_GOOD_BEFORE, CUT_FOR_GOOD_AFTER -> Duration.ofSeconds(1);
            default -> Duration.ofMinutes(2);
        };
    }

    private Host struck(Fault fault, Host host, int step) {
        var cut = new Strike(fixture::cut, fixture::mend);
        var cutForGood = new Strike(fixture::cut, () -> {});
        var silence = new Strike(fixture::silence, fixture::mend);
        var down = new Strike(fixture::goDown, fixture::comeUp);
        return switch (fault) {
            case REFUSED -> new FailingHost(host, step, FailingHost.Way.REFUSES);
            case LOST_BEFORE -> new FailingHost(host, step, FailingHost.Way.LOST_BEFORE);
            case LOST_AFTER -> new FailingHost(host, step, FailingHost.Way.LOST_AFTER);
            case LOST_TOLD -> new FailingHost(host, step, FailingHost.Way.LOST_TOLD);
            case CUT_BEFORE -> new AtVerb(host, step, cut.whenItIsTold());
            case CUT_AFTER -> new AtVerb(host, step, cut.afterItIsDone());
            case CUT_FOR_GOOD_BEFORE -> new AtVerb(host, step, cutForGood.whenItIsTold());
            case CUT_FOR_GOOD_AFTER -> new AtVerb(host, step, cutForGood.afterItIsDone());
            case SILENT_BEFORE -> new AtVerb(host, step, silence.beforeItIsNoticed());
            case SILENT_AFTER -> new AtVerb(host, step, silence.afterItIsDone());
            case DOWN_BEFORE -> new AtVerb(host, step, down.whenItIsTold());
            case DOWN_AFTER -> new AtVerb(host, step, down.afterItIsDone());
        };
    }

    /** What is there in the end, when the fault is over. */
    private String ended(Giving giving, Plan plan, String result, Fault fault) throws HostException, IOException {
        var state = giving.journal.entry(plan.id()).orElseThrow().state();
        switch (state) {
            case UNDONE -> {
                asBefore(giving, fault);
                return "as before";
            }
            case DONE -> {
                giving.sliceIsKept();
                undo(giving, plan);
                asBefore(giving, fault);
                return "given as asked; undo makes it as before";
            }
            case LEFT, OPEN -> {
                boolean left = !same(giving, fault);
                undo(giving, plan);
                asBefore(giving, fault);
                return left ? "named, repaired by undo" : "named, nothing was left";
            }
            case FORGOTTEN, NEWER -> fail("nobody said that it shall be forgotten");
        }
        return fail(result);
    }

    private static void undo(Giving giving, Plan plan) throws HostException, IOException {
        try (var host = giving.scene.fixture.open()) {
            assertInstanceOf(Result.Done.class, new PlanRunner(host, giving.journal).undo(plan.id(), progress -> {}));
        }
        assertEquals(
                Journal.State.UNDONE,
                giving.journal.entry(plan.id()).orElseThrow().state());
    }

    private static boolean same(Giving giving, Fault fault) {
        var now = giving.scene.fixture.truth();
        // A host that was down has its machines off, plan or not.
        return now.devices().equals(giving.before.devices())
                && now.configurations().equals(giving.before.configurations())
                && now.room().equals(giving.before.room())
                && (fault.goesDown() || now.domains().equals(giving.before.domains()));
    }

    private static void asBefore(Giving giving, Fault fault) {
        if (!same(giving, fault)) {
            assertEquals(giving.before, giving.scene.fixture.truth());
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }
}
