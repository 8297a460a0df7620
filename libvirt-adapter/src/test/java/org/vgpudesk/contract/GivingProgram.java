package org.vgpudesk.contract;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** A program of its own that gives a slice, made to be killed: says each step when it begins, and may stop there. */
final class GivingProgram {

    private GivingProgram() {}

    /** @param arguments address, journal, name of the machine, parent, type, step to stop at or -1 */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int stop = Integer.parseInt(arguments[5]);
        try (var host = Hosts.open(URI.create(arguments[0]), OpenPolicy.SAFE)) {
            var state = HostState.read(host, Duration.ofSeconds(60));
            var machine = state.domain(arguments[2]).map(Domain::uuid).orElseThrow();
            var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), arguments[3]), arguments[4]);
            var plan = Planner.plan(
                    host.info(),
                    state,
                    new Request.Give(machine, new Request.Source.NewSlice(slice, true), Request.When.NEXT_START));
            var result = new PlanRunner(host, new FileJournal(Path.of(arguments[1])))
                    .run(
                            plan,
                            progress -> {
                                if (progress instanceof Progress.Began(int step, boolean undoing)) {
                                    out.println("began " + step);
                                    while (step == stop) {
                                        LockSupport.park();
                                    }
                                }
                            },
                            () -> false);
            out.println(result);
        }
    }
}
