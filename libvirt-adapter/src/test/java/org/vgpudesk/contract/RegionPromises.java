package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.profile.region.RegionInfo;

/**
 * What a host tells of a device's VFIO regions. They are seen on the computer itself only: a host that is another
 * computer keeps these promises by saying so.
 */
interface RegionPromises extends OnScene {

    /** Everything that can be asked, mapping included. */
    RegionQuestion EVERYTHING = new RegionQuestion(new TreeSet<>(Set.of(16, 40)), true, new TreeSet<>());

    @Promise(number = "P114", text = "regions of a device that the host does not have: an error that says so")
    default void knowsNoRegionsOfAnUnknownDevice() {
        var s = scene();
        assertEquals(
                FailureKind.NOT_FOUND,
                failure(s.host, s.fresh(s.fixture.pooled())).kind());
    }

    @Promise(number = "P115", text = "a device that is only defined shows no regions, and that is no failure")
    default void showsNoRegionsOfAnInactiveDevice() throws HostException {
        var s = scene();
        notShown(Reason.NOT_ACTIVE, s.defined(s.fixture.pooled()));
    }

    @Promise(number = "P116", text = "a device that a running machine has shows no regions, and the machine keeps it")
    default void leavesADeviceInUseAlone() throws HostException {
        var s = scene();
        var machine = s.fixture.answering();
        var definition = s.started(s.fixture.pooled());
        Hostdev hostdev = s.hostdev(definition);
        s.confirm(new Verb.Attach(machine.uuid(), hostdev, Scope.LIVE));
        notShown(Reason.IN_USE, definition);
        assertEquals(List.of(hostdev), s.fixture.truth().domain(machine).live());
    }

    @Promise(number = "P117", text = "a device that nobody uses shows its regions, and the same ones again")
    default void showsTheSameRegionsAgain() throws HostException {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        var first = s.host.regions(definition.id(), EVERYTHING);
        if (first instanceof RegionView.Shown(var device)) {
            assertTrue(device.regions().stream().anyMatch(RegionInfo::exists), device.toString());
        } else {
            notShown(Reason.OTHER_COMPUTER, definition);
        }
        assertEquals(first, s.host.regions(definition.id(), EVERYTHING));
    }

    @Promise(
            number = "P118",
            text = "looking at regions changes nothing and tells nothing, and the device can be stopped afterwards")
    default void lookingChangesNothing() throws HostException {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        s.settle(definition);
        var before = s.fixture.truth();
        int place = s.log.now();
        s.host.regions(definition.id(), EVERYTHING);
        assertEquals(before, s.fixture.truth());
        s.settle();
        assertEquals(
                List.of(),
                s.log.about(definition.id(), place).stream()
                        .filter(event -> !event.equals(new HostEvent.DeviceChanged(s.device(definition))))
                        .toList());
        s.confirm(new Verb.Stop(definition.id()));
    }

    @Promise(number = "P119", text = "a closed host shows no regions, and says that it cannot be reached")
    default void showsNoRegionsAfterClose() {
        var s = scene();
        var definition = s.started(s.fixture.pooled());
        var closed = s.fixture.open();
        closed.close();
        assertEquals(FailureKind.UNREACHABLE, failure(closed, definition).kind());
    }

    private void notShown(Reason reason, DeviceDefinition definition) throws HostException {
        var s = scene();
        var before = s.fixture.truth();
        var view = s.host.regions(definition.id(), EVERYTHING);
        var why = assertInstanceOf(RegionView.NotShown.class, view).reason();
        assertTrue(why == reason || why == Reason.OTHER_COMPUTER, view.toString());
        assertEquals(before, s.fixture.truth());
    }

    private static HostException failure(Host host, DeviceDefinition definition) {
        return assertThrows(HostException.class, () -> host.regions(definition.id(), EVERYTHING));
    }
}
