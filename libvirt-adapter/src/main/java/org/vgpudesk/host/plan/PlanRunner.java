package org.vgpudesk.host.plan;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;

/**
 * Runs plans on one host: checks each step's precondition, writes the journal before each step, and takes everything
 * back in reverse if a step is not confirmed. Blocks; one plan at a time.
 */
public final class PlanRunner {

    private static final Duration REPLAY = Duration.ofSeconds(60);

    /** How long a plan waits for a host that is lost while it runs. A daemon that died is restarted in seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Host host;
    private final Journal journal;
    private final Duration patience;

    public PlanRunner(Host host, Journal journal) {
        this(host, journal, PATIENCE);
    }

    /** @param patience how long to wait for a host that is lost on the way, until a step's outcome stays unknown */
    public PlanRunner(Host host, Journal journal, Duration patience) {
        this.host = host;
        this.journal = journal;
        this.patience = patience;
    }

    /**
     * Runs a plan.
     *
     * @param progress told of each step on this thread
     * @param stop asked between steps: true stops the plan and takes back what was done
     * @throws HostException if the right to change the host is not given, or a precondition does not hold any more before
     *     the first step: nothing was changed
     * @throws IOException if the journal cannot be written before the first step: nothing was changed
     */
    public Result run(Plan plan, Consumer<Progress> progress, BooleanSupplier stop) throws HostException, IOException {
        return run(plan, progress, stop, null);
    }

    /**
     * Runs a plan that does again what another one did that was taken back, and writes down that it does.
     *
     * @param undone the other one's id
     * @throws HostException as {@link #run}
     * @throws IOException as {@link #run}
     */
    public Result redo(Plan plan, UUID undone, Consumer<Progress> progress, BooleanSupplier stop)
            throws HostException, IOException {
        return run(plan, progress, stop, undone);
    }

    private Result run(Plan plan, Consumer<Progress> progress, BooleanSupplier stop, @Nullable UUID undone)
            throws HostException, IOException {
        unlock();
        try (var live = new LiveState(host, REPLAY)) {
            check(live, state -> Planner.check(plan, state));
            try (var writer = journal.begin(plan)) {
                if (undone != null) {
                    writer.mark(new Journal.Mark(Instant.now(), Journal.What.REDOES, -1, undone.toString()));
                }
                return new PlanRun(host, plan, live, writer, progress)
                        .patient(patience)
                        .forward(stop);
            }
        }
    }

    /**
     * Takes back what a plan did, as far as the host still shows it; also repairs a plan that was interrupted.
     *
     * @throws HostException if the state has moved since, with the reason: nothing was changed
     * @throws IOException if the journal cannot be read or written: nothing was changed
     */
    public Result undo(UUID plan, Consumer<Progress> progress) throws HostException, IOException {
        // The lock comes first: another program may be running the plan, and then its marks mean nothing yet.
        try (var writer = journal.resume(plan)) {
            var entry = journal.entry(plan).orElseThrow(() -> unknown(plan));
            checkOpen(entry);
            unlock();
            try (var live = new LiveState(host, REPLAY)) {
                var takeBack = new Undo(entry);
                check(live, takeBack::check);
                new StoredTexts(host).checkUnmoved(entry.plan());
                var steps = live.look(takeBack::steps);
                return new PlanRun(host, entry.plan(), live, writer, progress)
                        .patient(patience)
                        .backward(steps);
            }
        }
    }

    /** Before anything is written down: who is asked for a password and gives none has changed nothing. */
    private void unlock() throws HostException {
        if (host.unlock() instanceof Outcome.Refused(var kind, var words)) {
            var lines = words.split("\\R", 2);
            throw new HostException(kind, lines[0], lines.length > 1 ? lines[1] : "", null);
        }
    }

    /**
     * Finishes a plan that was interrupted: does what the host does not show yet. If that fails all of it is taken back.
     *
     * @param stop asked between steps: true stops the plan and takes back what was done
     * @throws HostException if the rest would not work as the host is now: nothing was changed
     * @throws IOException if the journal cannot be read or written: nothing was changed
     */
    public Result finish(UUID plan, Consumer<Progress> progress, BooleanSupplier stop)
            throws HostException, IOException {
        try (var writer = journal.resume(plan)) {
            var entry = journal.entry(plan).orElseThrow(() -> unknown(plan));
            checkOpen(entry);
            checkInterrupted(entry);
            unlock();
            try (var live = new LiveState(host, REPLAY)) {
                check(live, state -> Interruption.of(entry, state).checkFinish(state));
                var there = live.look(state -> Interruption.of(entry, state).there());
                return new PlanRun(host, entry.plan(), live, writer, progress)
                        .patient(patience)
                        .after(there)
                        .forward(stop);
            }
        }
    }

    /**
     * Leaves what an interrupted plan did as it is: it is not offered again. Nothing on the host is changed.
     *
     * @throws HostException if there is no such plan, or nothing of it is left half done
     * @throws IOException if the journal cannot be read or written, or the plan is running
     */
    public static void forget(Journal journal, UUID plan) throws HostException, IOException {
        if (journal.entry(plan).isEmpty()) {
            throw unknown(plan);
        }
        try (var writer = journal.resume(plan)) {
            checkInterrupted(journal.entry(plan).orElseThrow(() -> unknown(plan)));
            writer.mark(new Journal.Mark(Instant.now(), Journal.What.FORGOTTEN, -1, ""));
        }
    }

    /** One that was forgotten is half done still. */
    private static void checkInterrupted(Journal.Entry entry) throws HostException {
        checkKnown(entry);
        if (entry.state() == Journal.State.DONE || entry.state() == Journal.State.UNDONE) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("not.interrupted"));
        }
    }

    /** Nobody takes back or finishes what they cannot read. */
    private static void checkKnown(Journal.Entry entry) throws HostException {
        if (entry.state() == Journal.State.NEWER) {
            throw new HostException(FailureKind.UNSUPPORTED, PlanText.of("newer.refused"));
        }
    }

    private void checkOpen(Journal.Entry entry) throws HostException {
        checkKnown(entry);
        if (entry.state() == Journal.State.UNDONE) {
            throw new HostException(FailureKind.WRONG_STATE, PlanText.of("undo.already"));
        }
        if (!entry.plan().host().equals(host.info().uri())) {
            throw new HostException(
                    FailureKind.WRONG_STATE,
                    PlanText.of("undo.other.host", entry.plan().host()));
        }
    }

    private static HostException unknown(UUID plan) {
        return new HostException(FailureKind.NOT_FOUND, PlanText.of("undo.unknown", plan));
    }

    /** Checks what the state must be; gives events that are on their way a moment to arrive. */
    private static void check(LiveState live, StateCheck check) throws HostException {
        if (!live.await(state -> objection(check, state).isEmpty(), PlanRun.LAG)) {
            var objection = live.look(state -> objection(check, state));
            if (objection.isPresent()) {
                throw objection.get();
            }
        }
    }

    private static Optional<HostException> objection(StateCheck check, HostState state) {
        try {
            check.check(state);
            return Optional.empty();
        } catch (HostException e) {
            return Optional.of(e);
        }
    }

    @FunctionalInterface
    private interface StateCheck {
        void check(HostState state) throws HostException;
    }
}
