package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.Verb;

/** The life of a mediated device: what each verb does, and what is told of it. */
interface DevicePromises extends OnScene {

    @Promise(
            number = "P10",
            text = "a defined device is told inactive, persistent, not started at boot, and nothing else")
    default void defines() {
        var s = scene();
        int place = s.log.now();
        var definition = s.defined(s.fixture.pooled());
        assertEquals(as(definition, false, true, false), s.device(definition));
        s.told(definition, place);
    }

    @Promise(number = "P11", text = "a created device is told active and transient, and nothing else")
    default void creates() {
        var s = scene();
        int place = s.log.now();
        var definition = s.created(s.fixture.pooled());
        assertEquals(as(definition, true, false, false), s.device(definition));
        s.told(definition, place);
    }

    @Promise(
            number = "P12",
            text = "a started device is told active with its IOMMU group, still persistent, and nothing else")
    default void starts() {
        var s = scene();
        var definition = s.defined(s.fixture.pooled());
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.Start(definition.id()));
        assertEquals(as(definition, true, true, false), s.device(definition));
        assertNotNull(s.device(definition).iommuGroup());
        s.told(definition, place);
    }

    @Promise(number = "P13", text = "a defined device that is stopped is told inactive, not gone")
    default void stopsADefinedDevice() {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.Stop(definition.id()));
        assertEquals(as(definition, false, true, false), s.device(definition));
        s.told(definition, place);
    }

    @Promise(number = "P14", text = "a transient device that is stopped is told gone")
    default void stopsATransientDevice() {
        var s = scene();
        var definition = s.created(s.fixture.pooled());
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.Stop(definition.id()));
        s.toldGone(definition, place);
    }

    @Promise(number = "P15", text = "an inactive device that is undefined is told gone")
    default void undefinesAnInactiveDevice() {
        var s = scene();
        var definition = s.defined(s.fixture.pooled());
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.Undefine(definition.id()));
        s.toldGone(definition, place);
    }

    @Promise(
            number = "P16",
            text = "an active device that is undefined stays as a transient one that is not started at boot")
    default void undefinesAnActiveDevice() {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        s.confirm(new Verb.SetAutostart(definition.id(), true));
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.Undefine(definition.id()));
        assertEquals(as(definition, true, false, false), s.device(definition));
        s.settle();
        s.log.await(new HostEvent.DeviceChanged(s.device(definition)), place, scene().soon());
        var told = s.log.about(definition.id(), place);
        // on the way it may be told without autostart and still defined: libvirt takes them away one by one
        assertTrue(told.stream().noneMatch(HostEvent.DeviceGone.class::isInstance), told.toString());
        assertEquals(new HostEvent.DeviceChanged(s.device(definition)), told.getLast());
    }

    @Promise(number = "P17", text = "start at boot is switched on and off, each told")
    default void setsAutostart() {
        var s = scene();
        var definition = s.defined(s.fixture.pooled());
        s.settle(definition);
        int place = s.log.now();
        s.confirm(new Verb.SetAutostart(definition.id(), true));
        assertEquals(as(definition, false, true, true), s.device(definition));
        s.told(definition, place);
        place = s.log.now();
        s.confirm(new Verb.SetAutostart(definition.id(), false));
        assertEquals(as(definition, false, true, false), s.device(definition));
        s.told(definition, place);
    }

    @Promise(
            number = "P18",
            text = "one UUID may be defined under two parents; both are told, and only one can be active")
    default void allowsOneUuidUnderTwoParents() {
        var s = scene();
        var here = s.started(s.fixture.pooled());
        var there = new DeviceDefinition(
                new org.vgpudesk.host.MediatedDeviceId(
                        here.id().uuid(), s.fixture.equalSize().parent()),
                s.fixture.equalSize().smallest());
        int place = s.log.now();
        s.confirm(new Verb.Define(there));
        s.told(there, place);
        s.refuse(org.vgpudesk.host.FailureKind.ALREADY_EXISTS, new Verb.Start(there.id()));
        assertEquals(as(here, true, true, false), s.device(here));
        assertEquals(as(there, false, true, false), s.device(there));
    }

    @Promise(number = "P19", text = "a vendor's attributes are kept in their order, repeated names included")
    default void keepsAttributes() {
        var s = scene();
        var definition = withAttributes(
                new DeviceAttribute("assign_adapter", "5"),
                new DeviceAttribute("assign_domain", "0xab"),
                new DeviceAttribute("assign_adapter", "6"));
        int place = s.log.now();
        s.confirm(new Verb.Define(definition));
        assertEquals(definition, s.device(definition).definition());
        s.told(definition, place);
    }

    @Promise(
            number = "P20",
            text = "an attribute that needs escaping reaches the host as it is, and never hides other devices")
    default void escapesAttributes() {
        var s = scene();
        var definition = withAttributes(new DeviceAttribute("vgpu_params", "a<b & \"c\" 'd'"));
        int place = s.log.now();
        s.confirm(new Verb.Define(definition));
        assertEquals(definition, s.device(definition).definition());
        // libvirt prints attributes unescaped: then the device cannot be read, and that is told instead.
        var told = s.log.await(
                event -> switch (event) {
                    case HostEvent.DeviceChanged(var device) -> device.id().equals(definition.id());
                    case HostEvent.Unreadable(var name, var parent, var why) ->
                        name.equals(s.device(definition).nodeDeviceName());
                    default -> false;
                },
                definition.id() + " or that it cannot be read",
                place,
                scene().soon());
        if (told instanceof HostEvent.Unreadable unreadable) {
            assertTrue(!unreadable.why().isBlank(), "no reason given");
        } else {
            assertEquals(new HostEvent.DeviceChanged(s.device(definition)), told);
        }
        var neighbour = s.started(s.fixture.pooled());
        s.log.await(new HostEvent.DeviceChanged(s.device(neighbour)), place, scene().soon());
    }

    @Promise(number = "P21", text = "a device that cannot be read can still be undefined, and its mark goes with it")
    default void undefinesWhatItCannotRead() {
        var s = scene();
        var definition = withAttributes(new DeviceAttribute("vgpu_params", "a<b"));
        s.fixture.elsewhere(new Verb.Define(definition));
        var name = s.device(definition).nodeDeviceName();
        s.log.await(
                event -> event instanceof HostEvent.Unreadable unreadable
                                && unreadable.name().equals(name)
                        || event instanceof HostEvent.DeviceChanged(var device)
                                && device.id().equals(definition.id()),
                definition.id() + " or that it cannot be read",
                0,
                scene().soon());
        int place = s.log.now();
        s.confirm(new Verb.Undefine(definition.id()));
        s.log.await(
                event -> event.equals(new HostEvent.ReadableAgain(name))
                        || event.equals(new HostEvent.DeviceGone(definition.id())),
                "the end of " + name,
                place,
                scene().soon());
        assertTrue(!s.fixture.truth().has(definition.id()), definition.id() + " is still there");
    }

    @Promise(
            number = "P99",
            text = "a reboot starts what shall start at boot, keeps what is defined, and loses what is transient")
    default void survivesAReboot() {
        var s = scene();
        var kept = s.started(s.fixture.pooled());
        s.confirm(new Verb.SetAutostart(kept.id(), true));
        var defined = s.started(s.fixture.pooled());
        var lost = s.created(s.fixture.pooled());
        s.close();
        s.fixture.reboot();
        var after = s.fixture.truth();
        assertEquals(as(kept, true, true, true), after.device(kept.id()));
        assertEquals(as(defined, false, true, false), after.device(defined.id()));
        assertTrue(!after.has(lost.id()), "a transient device outlived the reboot");
    }

    private DeviceDefinition withAttributes(DeviceAttribute... attributes) {
        var plain = scene().fresh(scene().fixture.pooled());
        return new DeviceDefinition(plain.id(), plain.typeId(), List.of(attributes));
    }

    /** The device as it should be; name and group are the host's own. */
    private MediatedDevice as(DeviceDefinition definition, boolean active, boolean persistent, boolean autostart) {
        var now = scene().fixture.truth().device(definition.id());
        return new MediatedDevice(
                definition, now.nodeDeviceName(), active, persistent, autostart, active ? now.iommuGroup() : null);
    }
}
