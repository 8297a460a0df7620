package org.vgpudesk.app.connect;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Progress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** A program that was killed while it gave a virtual machine of a demo workstation a new slice and started it. */
public final class CutOff {

    /** How many steps that takes. */
    public static final int STEPS = 5;

    private CutOff() {}

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /**
     * Gives until it is cut off.
     *
     * @param done how many steps are done by then
     * @return the plan's id
     */
    public static UUID give(URI address, Path journal, String machine, int done) throws HostException, IOException {
        try (var host = Hosts.open(address, OpenPolicy.SAFE)) {
            var state = HostState.read(host, Duration.ofSeconds(20));
            var parent = state.gpus().stream()
                    .flatMap(g -> g.functions().stream())
                    .filter(f -> f.type("nvidia-712")
                            .filter(t -> t.availableInstances() > 0)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), parent.name()), "nvidia-712");
            var give = new Request.Give(
                    state.domain(machine).orElseThrow().uuid(),
                    new Request.Source.NewSlice(slice, true),
                    Request.When.START);
            var plan = Planner.plan(host.info(), state, give);
            var runner = new PlanRunner(host, new FileJournal(journal));
            assertThrows(
                    Killed.class,
                    () -> runner.run(
                            plan,
                            progress -> {
                                if (progress instanceof Progress.Began(int step, boolean undoing) && step == done) {
                                    throw new Killed();
                                }
                            },
                            () -> false));
            return plan.id();
        }
    }
}
