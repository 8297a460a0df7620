package org.vgpudesk.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Script;
import org.vgpudesk.host.plan.Script.Format;
import org.vgpudesk.host.plan.Step;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** What is shown is what runs: a plan's script, run by hand, ends where the program ends, and its reverse where it began. */
@Tag("lab")
@Timeout(300)
final class ScriptLabTest {

    private static final String MACHINE = "demo-off";
    private static final String PARENT = "pci_0000_00_10_0";

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"VIRSH", "MDEVCTL"})
    void endsWhereTheProgramEnds(Format format, @TempDir Path journal) throws HostException, IOException {
        try (var host = Hosts.open(Lab.address(), OpenPolicy.SAFE)) {
            var before = seen();
            var plan = plan(host);
            var runner = new PlanRunner(host, new FileJournal(journal));
            assertEquals(new Result.Done(), runner.run(plan, progress -> {}, () -> false));
            var byTheProgram = seen();
            assertNotEquals(before, byTheProgram);
            assertEquals(new Result.Done(), runner.undo(plan.id(), progress -> {}));
            assertEquals(before, seen());

            Lab.script(Script.of(inThere(), plan, format).text());
            assertEquals(byTheProgram, seen());

            Lab.script(Script.of(inThere(), reversed(plan), format).text());
            assertEquals(before, seen());
        }
    }

    private static Plan plan(Host host) throws HostException {
        var state = HostState.read(host, Duration.ofSeconds(30));
        var machine = state.domain(MACHINE).orElseThrow().uuid();
        var type = state.gpuOf(PARENT).orElseThrow().types().getFirst().id();
        var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), PARENT), type);
        return Planner.plan(
                host.info(),
                state,
                new Request.Give(
                        machine,
                        new Request.Source.NewSlice(slice, true),
                        Request.When.NEXT_START,
                        new Look.Shown(
                                Where.HERE,
                                new Traits(Answer.YES, Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN),
                                Screen.of(host, machine))));
    }

    private static Plan reversed(Plan plan) {
        return new Plan(
                plan.id(),
                plan.host(),
                plan.kind(),
                plan.labels(),
                plan.steps().reversed().stream().map(Step::reversed).toList(),
                List.of());
    }

    /** The lab's libvirt as it is addressed inside. */
    private static HostInfo inThere() {
        return new HostInfo(URI.create("qemu:///system"), "lab", "libvirt", false, Map.of());
    }

    /** Node devices with all they say, whether each is started at boot, and the machine's stored configuration. */
    private static String seen() {
        return Lab.run(
                        "sh",
                        "for d in $(virsh -q nodedev-list --all --cap mdev | sort); do virsh nodedev-dumpxml $d; virsh nodedev-info $d;"
                                + " done; virsh dumpxml --inactive " + MACHINE)
                .replaceAll("<iommuGroup number='[0-9]+'/>", "");
    }
}
