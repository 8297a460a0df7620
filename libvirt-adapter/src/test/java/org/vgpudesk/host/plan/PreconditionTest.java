package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.PARENT;
import static org.vgpudesk.host.plan.Known.RUNNING;
import static org.vgpudesk.host.plan.Known.SLICE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** Each reason against each verb, and that there is none where there should be none. */
class PreconditionTest {

    private static final String FINE = "";
    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
    private static final UUID PASSING = UUID.fromString("00000000-0000-4000-8000-00000000000c");
    private static final DeviceDefinition LARGE = new DeviceDefinition(ID, "lab-4");
    private static final HostEvent ACTIVE = Known.slice(true, true, false);
    private static final HostEvent DEFINED = Known.slice(false, true, false);
    private static final HostEvent TRANSIENT = Known.slice(true, false, false);
    private static final HostEvent ELSEWHERE = new HostEvent.DeviceChanged(new MediatedDevice(
            new DeviceDefinition(new MediatedDeviceId(SLICE, "other"), "lab-2"), "mdev_y", true, false, false, 8));
    private static final HostEvent FULL = new HostEvent.GpuChanged(Known.gpu(0));
    private static final HostEvent HELD =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of());
    private static final HostEvent NAMED = Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE));
    private static final HostEvent BOTH =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of(DEVICE));
    private static final HostEvent STARTING =
            Known.domain(RUNNING, "render", Domain.State.STARTING, List.of(), List.of());
    private static final HostEvent PASSES = new HostEvent.DomainChanged(
            new Domain(PASSING, "passing", Domain.State.RUNNING, false, 1, null, List.of(), List.of()));
    private static final Hostdev FUNCTION = new Hostdev.Pci(PciAddress.parse("0000:00:10.0"), false);

    private static Arguments row(String reason, Verb verb, HostEvent... more) {
        return Arguments.of(reason, verb, List.of(more));
    }

    private static String because(String key, Object... words) {
        return PlanText.of(key, words);
    }

    private static Verb attach(UUID domain, Scope scope) {
        return new Verb.Attach(domain, DEVICE, scope);
    }

    private static Verb detach(UUID domain, Scope scope) {
        return new Verb.Detach(domain, DEVICE, scope);
    }

    static Stream<Arguments> devices() {
        var strange = new DeviceDefinition(new MediatedDeviceId(SLICE, "nowhere"), "lab-2");
        return Stream.of(
                row(FINE, new Verb.Define(DEFINITION)),
                row(FINE, new Verb.Define(DEFINITION), TRANSIENT),
                row(because("slice.exists", SLICE), new Verb.Define(DEFINITION), DEFINED),
                row(because("parent.unknown", "nowhere"), new Verb.Define(strange)),
                row(because("type.unknown", "lab-9", PARENT), new Verb.Define(new DeviceDefinition(ID, "lab-9"))),
                row(FINE, new Verb.Create(DEFINITION)),
                row(because("parent.unknown", "nowhere"), new Verb.Create(strange)),
                row(because("no.room", "lab-4"), new Verb.Create(LARGE)),
                row(because("slice.active", SLICE, "other"), new Verb.Create(DEFINITION), ELSEWHERE),
                row(FINE, new Verb.Start(ID), DEFINED),
                row(because("slice.unknown", SLICE), new Verb.Start(ID)),
                row(because("slice.active", SLICE, PARENT), new Verb.Start(ID), ACTIVE),
                row(because("slice.active", SLICE, "other"), new Verb.Start(ID), DEFINED, ELSEWHERE),
                row(because("no.room", "lab-2"), new Verb.Start(ID), DEFINED, FULL),
                row(FINE, new Verb.Stop(ID), ACTIVE),
                row(FINE, new Verb.Stop(ID), ACTIVE, NAMED),
                row(because("slice.unknown", SLICE), new Verb.Stop(ID)),
                row(because("slice.inactive", SLICE), new Verb.Stop(ID), DEFINED),
                row(because("slice.held", "render", SLICE), new Verb.Stop(ID), ACTIVE, HELD),
                row(because("slice.held", "office", SLICE), new Verb.Stop(ID), TRANSIENT, NAMED),
                row(FINE, new Verb.Undefine(ID), DEFINED),
                row(because("slice.unknown", SLICE), new Verb.Undefine(ID)),
                row(because("slice.transient", SLICE), new Verb.Undefine(ID), TRANSIENT),
                row(because("slice.held", "office", SLICE), new Verb.Undefine(ID), DEFINED, NAMED),
                row(FINE, new Verb.SetAutostart(ID, true), DEFINED, NAMED),
                row(because("slice.unknown", SLICE), new Verb.SetAutostart(ID, true)),
                row(because("slice.transient", SLICE), new Verb.SetAutostart(ID, true), TRANSIENT));
    }

    static Stream<Arguments> domains() {
        return Stream.of(
                row(FINE, attach(OFF, Scope.CONFIG), DEFINED),
                row(FINE, attach(RUNNING, Scope.BOTH), ACTIVE),
                row(FINE, attach(RUNNING, Scope.LIVE), ACTIVE),
                row(FINE, new Verb.Attach(OFF, FUNCTION, Scope.CONFIG)),
                row(FINE, new Verb.Attach(RUNNING, FUNCTION, Scope.LIVE)),
                row(because("domain.unknown", NOBODY), attach(NOBODY, Scope.CONFIG), DEFINED),
                row(because("domain.off", "office"), attach(OFF, Scope.BOTH), ACTIVE),
                row(because("domain.off", "office"), attach(OFF, Scope.LIVE), ACTIVE),
                row(because("domain.transient", "passing"), attach(PASSING, Scope.BOTH), ACTIVE, PASSES),
                row(FINE, attach(PASSING, Scope.LIVE), ACTIVE, PASSES),
                row(because("device.attached", "render", SLICE), attach(RUNNING, Scope.LIVE), ACTIVE, HELD),
                row(because("device.attached", "office", SLICE), attach(OFF, Scope.CONFIG), ACTIVE, NAMED),
                row(FINE, attach(RUNNING, Scope.CONFIG), ACTIVE, HELD),
                row(because("device.unknown", SLICE), attach(OFF, Scope.CONFIG)),
                row(because("slice.held", "render", SLICE), attach(OFF, Scope.CONFIG), ACTIVE, HELD),
                row(because("slice.inactive", SLICE), attach(RUNNING, Scope.LIVE), DEFINED),
                row(FINE, detach(RUNNING, Scope.BOTH), BOTH),
                row(FINE, detach(RUNNING, Scope.LIVE), HELD),
                row(FINE, detach(OFF, Scope.CONFIG), NAMED),
                row(because("device.absent", "render", SLICE), detach(RUNNING, Scope.BOTH), HELD),
                row(because("device.absent", "render", SLICE), detach(RUNNING, Scope.CONFIG), HELD),
                row(because("device.absent", "office", SLICE), detach(OFF, Scope.LIVE), NAMED),
                row(because("domain.unknown", NOBODY), detach(NOBODY, Scope.CONFIG)),
                row(FINE, new Verb.StartDomain(OFF)),
                row(FINE, new Verb.StartDomain(OFF), NAMED, ACTIVE),
                row(because("domain.running", "render"), new Verb.StartDomain(RUNNING)),
                row(because("domain.slice.missing", "office", SLICE), new Verb.StartDomain(OFF), NAMED, DEFINED),
                row(FINE, new Verb.ShutdownDomain(RUNNING)),
                row(because("domain.off", "office"), new Verb.ShutdownDomain(OFF)),
                row(FINE, new Verb.DestroyDomain(RUNNING)),
                row(because("domain.off", "office"), new Verb.DestroyDomain(OFF)),
                row(FINE, detach(RUNNING, Scope.BOTH), STARTING),
                row(FINE, new Verb.Redefine(OFF, "<a/>", "<b/>")),
                row(because("domain.unknown", NOBODY), new Verb.Redefine(NOBODY, "<a/>", "<b/>")));
    }

    @ParameterizedTest
    @MethodSource({"devices", "domains"})
    void saysWhatSpeaksAgainstAVerb(String reason, Verb verb, List<HostEvent> more) {
        var now = new Forecast(Known.state(more.toArray(HostEvent[]::new)));
        assertEquals(
                reason,
                new Precondition(now)
                        .objection(verb)
                        .map(HostException::getMessage)
                        .orElse(FINE));
    }
}
