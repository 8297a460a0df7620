package org.vgpudesk.contract;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
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

/** A program of its own that gives a slice, made to be killed: it may stop at one place of one step, and says so. */
final class GivingProgram {

    /** What it says when it is where it was to stop; or, if it does not stop, when its first step began. */
    static final String HERE = "here";

    /** Where it stops. */
    enum Place {
        BEFORE("before the host hears of step %d"),
        AFTER("after the host did step %d, before that is written down"),
        WRITTEN("after step %d is done and written down"),
        NOWHERE("");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** @param step from 0 */
        String words(int step) {
            return String.format(Locale.ROOT, words, step + 1);
        }
    }

    private GivingProgram() {}

    /** @param arguments address, journal, name of the machine, parent, type, place and step to stop at */
    public static void main(String[] arguments) throws Exception {
        var place = Place.valueOf(arguments[5]);
        int stop = Integer.parseInt(arguments[6]);
        try (var opened = Hosts.open(URI.create(arguments[0]), OpenPolicy.SAFE)) {
            var host = new AtVerb(opened, stop, (real, verb, hearing) -> {
                stay(place == Place.BEFORE);
                var outcome = real.perform(verb);
                stay(place == Place.AFTER);
                return outcome;
            });
            var state = HostState.read(host, Duration.ofSeconds(60));
            var machine = state.domain(arguments[2]).map(Domain::uuid).orElseThrow();
            var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), arguments[3]), arguments[4]);
            var plan = Planner.plan(
                    host.info(),
                    state,
                    new Request.Give(machine, new Request.Source.NewSlice(slice, true), Request.When.NEXT_START));
            var result = new PlanRunner(host, new FileJournal(Path.of(arguments[1])))
                    .run(plan, progress -> told(progress, place, stop), () -> false);
            System.out.println(result);
        }
    }

    private static void told(Progress progress, Place place, int stop) {
        switch (progress) {
            case Progress.Began(int step, boolean undoing)
            when place == Place.NOWHERE && step == 0 && !undoing -> System.out.println(HERE);
            case Progress.Ended(int step, boolean undoing, var outcome)
            when step == stop && !undoing -> stay(place == Place.WRITTEN);
            default -> {}
        }
    }

    private static void stay(boolean here) {
        if (here) {
            System.out.println(HERE);
        }
        while (here) {
            LockSupport.park();
        }
    }
}
