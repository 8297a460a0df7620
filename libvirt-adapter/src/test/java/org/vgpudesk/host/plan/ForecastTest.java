package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;
import static org.vgpudesk.host.plan.Known.RUNNING;
import static org.vgpudesk.host.plan.Known.SLICE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class ForecastTest {

    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
    private static final HostEvent ACTIVE = Known.slice(true, true, true);
    private static final HostEvent DEFINED = Known.slice(false, true, false);
    private static final HostEvent TRANSIENT = Known.slice(true, false, false);
    private static final HostEvent HOLDS_BOTH =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of(DEVICE));
    private static final HostEvent HOLDS_LIVE =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(DEVICE), List.of());
    private static final HostEvent HOLDS_CONFIG =
            Known.domain(RUNNING, "render", Domain.State.RUNNING, List.of(), List.of(DEVICE));
    private static final HostEvent STARTING =
            Known.domain(RUNNING, "render", Domain.State.STARTING, List.of(), List.of(DEVICE));
    private static final HostEvent OFF_WITH_IT =
            Known.domain(OFF, "office", Domain.State.OFF, List.of(), List.of(DEVICE));

    private static Forecast forecast(HostEvent... more) {
        return new Forecast(Known.state(more));
    }

    private static Arguments row(Verb verb, boolean shown, HostEvent... more) {
        return Arguments.of(verb, shown, List.of(more));
    }

    private static Verb attach(UUID domain, Scope scope) {
        return new Verb.Attach(domain, DEVICE, scope);
    }

    private static Verb detach(UUID domain, Scope scope) {
        return new Verb.Detach(domain, DEVICE, scope);
    }

    static Stream<Arguments> whatIsShown() {
        return Stream.of(
                row(new Verb.Define(DEFINITION), true, DEFINED),
                row(new Verb.Define(DEFINITION), false, TRANSIENT),
                row(new Verb.Define(DEFINITION), false),
                row(new Verb.Create(DEFINITION), true, TRANSIENT),
                row(new Verb.Create(DEFINITION), false, DEFINED),
                row(new Verb.Start(ID), true, ACTIVE),
                row(new Verb.Start(ID), false, DEFINED),
                row(new Verb.Stop(ID), false, ACTIVE),
                row(new Verb.Stop(ID), true, DEFINED),
                row(new Verb.Stop(ID), true),
                row(new Verb.Undefine(ID), false, DEFINED),
                row(new Verb.Undefine(ID), true, TRANSIENT),
                row(new Verb.SetAutostart(ID, true), true, ACTIVE),
                row(new Verb.SetAutostart(ID, true), false, DEFINED),
                row(new Verb.SetAutostart(ID, false), true, DEFINED),
                row(new Verb.SetAutostart(ID, false), false, ACTIVE),
                row(new Verb.SetAutostart(ID, true), false),
                row(attach(RUNNING, Scope.BOTH), true, HOLDS_BOTH),
                row(attach(RUNNING, Scope.BOTH), false, HOLDS_LIVE),
                row(attach(RUNNING, Scope.BOTH), false, HOLDS_CONFIG),
                row(attach(RUNNING, Scope.LIVE), true, HOLDS_LIVE),
                row(attach(RUNNING, Scope.LIVE), false, HOLDS_CONFIG),
                row(attach(RUNNING, Scope.CONFIG), true, HOLDS_CONFIG),
                row(attach(RUNNING, Scope.CONFIG), false, HOLDS_LIVE),
                row(attach(OFF, Scope.BOTH), true, OFF_WITH_IT),
                row(attach(NOBODY, Scope.CONFIG), false),
                row(detach(RUNNING, Scope.BOTH), false, HOLDS_BOTH),
                row(detach(RUNNING, Scope.BOTH), false, HOLDS_LIVE),
                row(detach(RUNNING, Scope.BOTH), true),
                row(detach(RUNNING, Scope.LIVE), true, HOLDS_CONFIG),
                row(detach(RUNNING, Scope.CONFIG), true, HOLDS_LIVE),
                row(detach(NOBODY, Scope.BOTH), true),
                row(new Verb.StartDomain(RUNNING), true),
                row(new Verb.StartDomain(OFF), false),
                row(new Verb.ShutdownDomain(RUNNING), false),
                row(new Verb.ShutdownDomain(OFF), true),
                row(new Verb.DestroyDomain(RUNNING), false),
                row(new Verb.DestroyDomain(OFF), true),
                row(new Verb.Redefine(OFF, "<a/>", "<b/>"), true));
    }

    @ParameterizedTest
    @MethodSource("whatIsShown")
    void tellsWhetherWhatAVerbIsForIsTheCase(Verb verb, boolean shown, List<HostEvent> more) {
        assertEquals(shown, forecast(more.toArray(HostEvent[]::new)).shows(verb));
    }

    static Stream<Arguments> whatIsShownInPart() {
        return Stream.of(
                row(attach(RUNNING, Scope.BOTH), true, HOLDS_BOTH),
                row(attach(RUNNING, Scope.BOTH), true, HOLDS_LIVE),
                row(attach(RUNNING, Scope.BOTH), true, HOLDS_CONFIG),
                row(attach(RUNNING, Scope.BOTH), false),
                row(attach(RUNNING, Scope.LIVE), false, HOLDS_CONFIG),
                row(attach(RUNNING, Scope.CONFIG), false, HOLDS_LIVE),
                row(attach(NOBODY, Scope.BOTH), false),
                row(detach(RUNNING, Scope.BOTH), false, HOLDS_BOTH),
                row(detach(RUNNING, Scope.BOTH), true, HOLDS_LIVE),
                row(detach(RUNNING, Scope.BOTH), true, HOLDS_CONFIG),
                row(detach(RUNNING, Scope.LIVE), false, HOLDS_LIVE),
                row(detach(RUNNING, Scope.CONFIG), false, HOLDS_CONFIG),
                row(detach(OFF, Scope.LIVE), false, OFF_WITH_IT),
                row(detach(OFF, Scope.BOTH), false, OFF_WITH_IT),
                row(detach(NOBODY, Scope.BOTH), true),
                row(attach(RUNNING, Scope.BOTH), true, STARTING),
                row(detach(RUNNING, Scope.CONFIG), true, STARTING),
                row(new Verb.Start(ID), true, ACTIVE),
                row(new Verb.Start(ID), false, DEFINED));
    }

    @ParameterizedTest
    @MethodSource("whatIsShownInPart")
    void tellsWhetherAnyOfItIsTheCase(Verb verb, boolean shown, List<HostEvent> more) {
        assertEquals(shown, forecast(more.toArray(HostEvent[]::new)).showsPart(verb));
    }

    private static MediatedDevice after(Verb verb, HostEvent... before) {
        var forecast = forecast(before);
        forecast.apply(verb);
        return forecast.device(ID).orElse(new MediatedDevice(DEFINITION, "none", false, false, false, null));
    }

    private static String flags(MediatedDevice d) {
        return (d.active() ? "active " : "")
                + (d.persistent() ? "persistent " : "")
                + (d.autostart() ? "autostart" : "");
    }

    static Stream<Arguments> whatComesOfIt() {
        return Stream.of(
                Arguments.of(new Verb.Define(DEFINITION), List.of(), "persistent "),
                Arguments.of(new Verb.Define(DEFINITION), List.of(TRANSIENT), "active persistent "),
                Arguments.of(new Verb.Create(DEFINITION), List.of(), "active "),
                Arguments.of(new Verb.Start(ID), List.of(DEFINED), "active persistent "),
                Arguments.of(new Verb.Start(ID), List.of(), ""),
                Arguments.of(new Verb.Stop(ID), List.of(ACTIVE), "persistent autostart"),
                Arguments.of(new Verb.Stop(ID), List.of(TRANSIENT), ""),
                Arguments.of(new Verb.Undefine(ID), List.of(ACTIVE), "active "),
                Arguments.of(new Verb.Undefine(ID), List.of(DEFINED), ""),
                Arguments.of(new Verb.SetAutostart(ID, true), List.of(DEFINED), "persistent autostart"),
                Arguments.of(new Verb.SetAutostart(ID, false), List.of(ACTIVE), "active persistent "));
    }

    @ParameterizedTest
    @MethodSource("whatComesOfIt")
    void foreseesWhatComesOfAVerbOnADevice(Verb verb, List<HostEvent> before, String flags) {
        assertEquals(flags, flags(after(verb, before.toArray(HostEvent[]::new))));
    }

    @ParameterizedTest
    @EnumSource
    void foreseesAnAttachAndADetach(Scope scope) {
        var forecast = forecast();
        forecast.apply(attach(RUNNING, scope));
        var given = forecast.domain(RUNNING).orElseThrow();
        assertEquals(scope.live() ? List.of(DEVICE) : List.of(), given.live());
        assertEquals(scope.config() ? List.of(DEVICE) : List.of(), given.config());
        forecast.apply(detach(RUNNING, scope));
        var taken = forecast.domain(RUNNING).orElseThrow();
        assertEquals(List.of(), taken.live());
        assertEquals(List.of(), taken.config());
    }

    @Test
    void attachingAgainReplacesHowItIsHandedOver() {
        var forecast = forecast(OFF_WITH_IT);
        var shown = new Hostdev.Mediated(SLICE, "vfio-pci", true, false);
        forecast.apply(new Verb.Attach(OFF, shown, Scope.CONFIG));
        assertEquals(List.of(shown), forecast.domain(OFF).orElseThrow().config());
    }

    @Test
    void aMachineThatStartsHoldsWhatItsConfigurationNames() {
        var forecast = forecast(OFF_WITH_IT);
        forecast.apply(new Verb.StartDomain(OFF));
        var started = forecast.domain(OFF).orElseThrow();
        assertEquals(Domain.State.RUNNING, started.state());
        assertEquals(List.of(DEVICE), started.live());
        forecast.apply(new Verb.ShutdownDomain(OFF));
        var stopped = forecast.domain(OFF).orElseThrow();
        assertEquals(Domain.State.OFF, stopped.state());
        assertEquals(List.of(), stopped.live());
        assertEquals(List.of(DEVICE), stopped.config());
    }

    @Test
    void changingSettingsChangesNothingElse() {
        var forecast = forecast(OFF_WITH_IT);
        forecast.apply(new Verb.Redefine(OFF, "<a/>", "<b/>"));
        assertEquals(Known.state(OFF_WITH_IT).domain(OFF), forecast.domain(OFF));
    }

    @Test
    void countsTheRoomThatIsLeft() {
        var forecast = forecast();
        assertEquals(3, forecast.roomFor(DEFINITION));
        forecast.apply(new Verb.Create(DEFINITION));
        assertEquals(2, forecast.roomFor(DEFINITION));
    }

    @Test
    void startingTakesRoomAsCreatingDoes() {
        var forecast = forecast(DEFINED);
        forecast.apply(new Verb.Start(ID));
        assertEquals(2, forecast.roomFor(DEFINITION));
    }

    @Test
    void otherSizesAndOtherCardsTakeNoRoomOfThis() {
        var forecast = forecast();
        forecast.apply(new Verb.Create(new DeviceDefinition(ID, "lab-4")));
        forecast.apply(new Verb.Create(new DeviceDefinition(new MediatedDeviceId(NOBODY, "elsewhere"), "lab-2")));
        assertEquals(3, forecast.roomFor(DEFINITION));
    }

    @Test
    void nobodyKnowsTheRoomOnceSomethingWasStopped() {
        var forecast = forecast(ACTIVE);
        forecast.apply(new Verb.Stop(ID));
        assertEquals(Long.MAX_VALUE, forecast.roomFor(DEFINITION));
    }

    @Test
    void knowsNoRoomOnAnUnknownCard() {
        assertEquals(0, forecast().roomFor(new DeviceDefinition(new MediatedDeviceId(SLICE, "elsewhere"), "lab-2")));
    }

    @Test
    void knowsWhichDevicesExist() {
        assertTrue(forecast(DEFINED).exists(DEVICE));
        assertFalse(forecast().exists(DEVICE));
        assertTrue(forecast().exists(new Hostdev.Pci(PciAddress.parse("0000:00:10.0"), false)));
        assertFalse(forecast().exists(new Hostdev.Pci(PciAddress.parse("0000:00:11.0"), false)));
    }

    @Test
    void knowsWhoHasADevice() {
        assertEquals("render", forecast(HOLDS_LIVE).holding(SLICE).orElseThrow().name());
        assertTrue(forecast(HOLDS_CONFIG).holding(SLICE).isEmpty());
        assertEquals(
                "render", forecast(HOLDS_CONFIG).naming(SLICE).orElseThrow().name());
        assertTrue(forecast().naming(SLICE).isEmpty());
        assertTrue(forecast(HOLDS_BOTH).otherNaming(DEVICE, RUNNING).isEmpty());
        assertEquals(
                "render",
                forecast(HOLDS_BOTH).otherNaming(DEVICE, OFF).orElseThrow().name());
    }

    @Test
    void findsTheActiveDeviceOfAUuid() {
        assertEquals(ID, forecast(ACTIVE).activeDevice(SLICE).orElseThrow().id());
        assertTrue(forecast(DEFINED).activeDevice(SLICE).isEmpty());
        assertTrue(forecast(ACTIVE).activeDevice(NOBODY).isEmpty());
    }
}
