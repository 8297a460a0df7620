package org.vgpudesk.app.connect;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Redo;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Review;

/** An open host with all that is known of it and all that can be done with it. Belongs to the window's thread. */
public final class Desk implements AutoCloseable {

    private final Host host;
    private Host.Watch watch;
    private final Inventory inventory;
    private final Journal journal;
    private final Tasks tasks;
    private Consumer<HostEvent> listener = event -> {};
    private boolean reading;

    public Desk(Host host, Host.Watch watch, Inventory inventory, Journal journal, Tasks tasks) {
        this.host = host;
        this.watch = watch;
        this.inventory = inventory;
        this.journal = journal;
        this.tasks = tasks;
    }

    /** Where a second reading of the host goes: to whom the first one went. */
    void readAgainInto(Consumer<HostEvent> heard) {
        listener = heard;
    }

    /** Reads all that the host has once more; what came of it the inventory shows. Nothing is lost meanwhile. */
    public void readAgain(Consumer<? super Exception> failed) {
        if (reading) {
            return;
        }
        reading = true;
        var before = watch;
        tasks.run(
                () -> {
                    before.close();
                    return host.watch(listener);
                },
                again -> {
                    reading = false;
                    watch = again;
                },
                failure -> {
                    reading = false;
                    failed.accept(failure);
                });
    }

    public HostInfo info() {
        return host.info();
    }

    public Inventory inventory() {
        return inventory;
    }

    /**
     * The plan that does what is asked, as the host is now.
     *
     * @throws HostException with a sentence for people if it cannot work
     */
    public Plan plan(Request request) throws HostException {
        return Planner.plan(host.info(), inventory.state(), request);
    }

    /** Gets the right to change the host; somebody may be asked who they are. What came of it the inventory shows. */
    public Tasks.Running unlock(Consumer<Outcome> done, Consumer<? super Exception> failed) {
        return tasks.run(host::unlock, done, failed);
    }

    /** Reads something of the host that events do not tell. */
    public <T> Tasks.Running read(Reading<T> reading, Consumer<T> done, Consumer<? super Exception> failed) {
        return tasks.run(() -> reading.of(host), done, failed);
    }

    /** Something that is read of a host, away from the window's thread. */
    public interface Reading<T> {
        T of(Host host) throws HostException;
    }

    /** Reads what a plan would change. */
    public Tasks.Running review(Plan plan, Consumer<Review> done, Consumer<? super Exception> failed) {
        return tasks.run(() -> Review.of(host, plan), done, failed);
    }

    /** Runs a plan; the question whether to stop is asked on another thread. */
    public void run(
            Plan plan,
            BooleanSupplier stop,
            Consumer<Progress> progress,
            Consumer<Result> done,
            Consumer<? super Exception> failed) {
        tasks.<Progress, Result>run(
                report -> new PlanRunner(host, journal).run(plan, report, stop), progress, done, failed);
    }

    /**
     * The plan that does again what was taken back, as the host is now.
     *
     * @throws HostException with a sentence for people if it cannot work
     */
    public Plan planAgain(Journal.Entry undone) throws HostException {
        return Redo.plan(undone, host.info(), inventory.state());
    }

    /** Runs a plan that does again what another one did that was taken back. */
    public void redo(
            Plan plan,
            UUID undone,
            BooleanSupplier stop,
            Consumer<Progress> progress,
            Consumer<Result> done,
            Consumer<? super Exception> failed) {
        tasks.<Progress, Result>run(
                report -> new PlanRunner(host, journal).redo(plan, undone, report, stop), progress, done, failed);
    }

    /** Takes back what a plan did. */
    public void undo(
            UUID plan, Consumer<Progress> progress, Consumer<Result> done, Consumer<? super Exception> failed) {
        tasks.<Progress, Result>run(report -> new PlanRunner(host, journal).undo(plan, report), progress, done, failed);
    }

    /** Does what is missing of a plan that was interrupted; the question whether to stop is asked on another thread. */
    public void finish(
            UUID plan,
            BooleanSupplier stop,
            Consumer<Progress> progress,
            Consumer<Result> done,
            Consumer<? super Exception> failed) {
        tasks.<Progress, Result>run(
                report -> new PlanRunner(host, journal).finish(plan, report, stop), progress, done, failed);
    }

    /** Looks at a slice's regions, if nobody else has it open. */
    public Tasks.Running regions(
            MediatedDeviceId slice,
            RegionQuestion question,
            Consumer<RegionView> done,
            Consumer<? super Exception> failed) {
        return tasks.run(() -> host.regions(slice, question), done, failed);
    }

    /** Reads a virtual machine's stored configuration, without secrets. */
    public void configuration(UUID domain, Consumer<String> done, Consumer<? super Exception> failed) {
        tasks.run(() -> host.configuration(domain), done, failed);
    }

    /** Leaves what an interrupted plan did as it is. */
    public void forget(UUID plan, Runnable done, Consumer<? super Exception> failed) {
        tasks.run(
                () -> {
                    PlanRunner.forget(journal, plan);
                    return plan;
                },
                forgotten -> done.run(),
                failed);
    }

    /** Reads what was interrupted on this host, the newest first. */
    public void interrupted(Consumer<List<Journal.Entry>> done, Consumer<? super Exception> failed) {
        tasks.run(() -> ofThisHost(journal.interrupted()), done, failed);
    }

    /** Reads what was done on this host, the newest first. */
    public void history(Consumer<List<Journal.Entry>> done, Consumer<? super Exception> failed) {
        tasks.run(() -> ofThisHost(journal.entries()), done, failed);
    }

    private List<Journal.Entry> ofThisHost(List<Journal.Entry> entries) {
        return entries.reversed().stream()
                .filter(e -> e.plan().host().equals(host.info().uri()))
                .toList();
    }

    /** Lets go of the host; away from the window's thread, because a host that does not answer may take its time. */
    @Override
    public void close() {
        tasks.run(
                () -> {
                    watch.close();
                    host.close();
                    return true;
                },
                closed -> {},
                failure -> {});
    }
}
