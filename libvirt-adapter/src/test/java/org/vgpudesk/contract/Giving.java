package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;

/** One slice that is given to one machine, and everything around that. */
final class Giving {

    final Scene scene;
    final Machine machine;
    final DeviceDefinition slice;
    final FileJournal journal;
    final Truth before;

    Giving(Scene scene, Machine machine, Path journal) {
        this.scene = scene;
        this.machine = machine;
        this.slice = scene.fresh(scene.fixture.pooled());
        this.journal = new FileJournal(journal);
        this.before = scene.fixture.truth();
    }

    Hostdev hostdev() {
        return scene.hostdev(slice);
    }

    Plan plan(Request.When when) throws HostException {
        return plan(new Request.Give(machine.uuid(), new Request.Source.NewSlice(slice, true), when));
    }

    Plan plan(Request request) throws HostException {
        return Planner.plan(scene.host.info(), scene.state(), request);
    }

    Result run(Plan plan) throws HostException, IOException {
        return run(plan, scene.host);
    }

    Result run(Plan plan, Host host) throws HostException, IOException {
        return new PlanRunner(host, journal, Duration.ZERO).run(plan, progress -> {}, () -> false);
    }

    /** Gives, and expects that it works. */
    Plan give(Request.When when) throws HostException, IOException {
        var plan = plan(when);
        assertEquals(new Result.Done(), run(plan));
        return plan;
    }

    Result undo(Plan plan) throws HostException, IOException {
        return new PlanRunner(scene.host, journal, Duration.ZERO).undo(plan.id(), progress -> {});
    }

    void isAsBefore() {
        assertEquals(before, scene.fixture.truth());
    }

    /** The slice is there for good. */
    void sliceIsKept() {
        var now = scene.device(slice);
        assertEquals(new MediatedDevice(slice, now.nodeDeviceName(), true, true, true, now.iommuGroup()), now);
    }

    void machineHas(List<Hostdev> live, List<Hostdev> config) {
        var domain = scene.fixture.truth().domain(machine);
        assertEquals(live, domain.live(), machine.name() + " runs with");
        assertEquals(config, domain.config(), machine.name() + " is configured with");
    }

    /** The verbs that a run began, in order, those taken back included. */
    static List<Verb> verbs(Plan plan, List<Progress> progress) {
        var verbs = new ArrayList<Verb>();
        for (var each : progress) {
            if (each instanceof Progress.Began(int step, boolean undoing)) {
                var done = plan.steps().get(step);
                verbs.add(undoing ? done.inverse() : done.verb());
            }
        }
        return verbs;
    }
}
