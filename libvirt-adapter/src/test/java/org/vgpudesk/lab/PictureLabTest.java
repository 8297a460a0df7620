package org.vgpudesk.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Look;
import org.vgpudesk.host.plan.Request.Where;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/**
 * Every combination of screens that a plan may choose is taken by a real libvirt, and what a plan does not choose is
 * refused by it. SPICE is not in the lab's QEMU; OpenGL is, as far as
 * libvirt looks when it stores a configuration.
 */
@Tag("lab")
@Timeout(300)
final class PictureLabTest {

    private static final String MACHINE = "demo-off";
    private static final String PARENT = "pci_0000_00_10_0";

    private Host host;
    private UUID machine;
    private String before = "";

    @BeforeEach
    void openTheLab() throws HostException {
        host = Hosts.open(Lab.address(), OpenPolicy.SAFE);
        machine = HostState.read(host, Duration.ofSeconds(30))
                .domain(MACHINE)
                .orElseThrow()
                .uuid();
        before = stored();
    }

    @AfterEach
    void putBack() throws HostException {
        host.perform(new Verb.Redefine(machine, host.configuration(machine), before));
        Lab.run("sh", "for d in $(virsh -q nodedev-list --cap mdev); do virsh nodedev-destroy $d; done");
        host.close();
    }

    private static String stored() {
        return Lab.virsh("dumpxml --inactive " + MACHINE);
    }

    private void has(@Nullable String devices) throws HostException {
        if (devices != null) {
            var now = host.configuration(machine);
            assertEquals(
                    new Outcome.Confirmed(),
                    host.perform(new Verb.Redefine(machine, now, now.replace("</devices>", devices + "</devices>"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HERE, YES, YES, false,",
        "HERE, YES, UNKNOWN, true,",
        "HERE, UNKNOWN, UNKNOWN, true,",
        "NETWORK, YES, NO, false,",
        "NETWORK, YES, YES, true,",
        "HERE, YES, YES, true, <graphics type='vnc' autoport='yes'/>",
        "NETWORK, YES, YES, true, <graphics type='vnc' autoport='yes'/><video><model type='vga'/></video>",
        "HERE, YES, YES, true, <graphics type='vnc' autoport='yes' passwd='s3cret'/><video><model"
                + " type='virtio'/></video>",
        "HERE, YES, YES, true, <graphics type='vnc'/><graphics type='egl-headless'/><video><model type='none'/></video>"
    })
    void isTakenAndUndoneLetterByLetter(
            Where where, Answer display, Answer ramfb, boolean openGl, @Nullable String devices, @TempDir Path journal)
            throws HostException, IOException {
        has(devices);
        var start = Lab.virsh("dumpxml --inactive --security-info " + MACHINE);
        var can = host.capabilities(machine);
        var screen = new Screen(
                host.configuration(machine), new DomainCapabilities(can.graphics(), can.videoModels(), openGl));
        var traits = new Traits(display, ramfb, Answer.UNKNOWN, Answer.UNKNOWN);
        var state = HostState.read(host, Duration.ofSeconds(30));
        var type = state.gpuOf(PARENT).orElseThrow().types().getFirst().id();
        var slice = new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), PARENT), type);
        var plan = Planner.plan(
                host.info(),
                state,
                new Request.Give(
                        machine,
                        new Request.Source.NewSlice(slice, false),
                        Request.When.NEXT_START,
                        new Look.Shown(where, traits, screen)));
        var runner = new PlanRunner(host, new FileJournal(journal));

        assertEquals(new Result.Done(), runner.run(plan, progress -> {}, () -> false));

        var given = stored();
        assertTrue(given.contains("display='on'"), given);
        assertEquals(display == Answer.YES, given.contains("<model type='none'/>"), given);
        assertEquals(openGl, given.contains("egl-headless"), given);
        assertEquals(new Result.Done(), runner.undo(plan.id(), progress -> {}));
        assertEquals(start, Lab.virsh("dumpxml --inactive --security-info " + MACHINE));
    }

    private static final String VGPU = "<hostdev mode='subsystem' type='mdev' model='vfio-pci' %s><source>"
            + "<address uuid='%s'/></source></hostdev>";

    @ParameterizedTest
    @CsvSource({
        "<hostdev1/>, graphics device is needed",
        "<graphics type='vnc'/><hostdev1/><hostdev2/>, Only one vgpu device can have",
        "<graphics type='vnc'/><hostdev1/><hostdev1/>, Hostdev already exists",
        "<graphics type='spice'/>, spice graphics are not supported",
        "<graphics type='vnc'/><video><model type='none'/></video><video><model type='vga'/></video>, must be the only"
                + " video",
        "<graphics type='vnc'/><video><model type='qxl'/></video>, does not support video model"
    })
    void whatAPlanDoesNotChooseIsRefused(String devices, String why) throws HostException {
        var now = host.configuration(machine);
        var shown = "display='on' ramfb='on'";
        var text = devices.replace("<hostdev1/>", VGPU.formatted(shown, "11111111-1111-4111-8111-111111111101"))
                .replace("<hostdev2/>", VGPU.formatted(shown, "11111111-1111-4111-8111-111111111102"));

        var outcome = host.perform(new Verb.Redefine(machine, now, now.replace("</devices>", text + "</devices>")));

        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertTrue(refused.hostWords().contains(why), refused.hostWords());
        assertEquals(before, stored());
    }

    /** Not noticed before the machine starts: two screens of one kind, a boot picture without a picture, no GPU to draw. */
    @ParameterizedTest
    @CsvSource({
        "<graphics type='vnc'/><graphics type='vnc'/>, only 1 graphics device of each type",
        "<graphics type='vnc'/><graphics type='egl-headless'/>, /dev/dri"
    })
    void whatIsNoticedOnlyAtTheStartIsRefusedThere(String devices, String why) throws HostException {
        has(devices);
        var refused = assertInstanceOf(Outcome.Refused.class, host.perform(new Verb.StartDomain(machine)));
        assertTrue(refused.hostWords().contains(why), refused.hostWords());
    }
}
