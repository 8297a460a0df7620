package org.vgpudesk.host.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;

/** A small known host: one GPU with two sizes, one machine that is off and one that runs. */
final class Known {

    static final String PARENT = "pci_0000_00_10_0";
    static final UUID OFF = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    static final UUID RUNNING = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    static final UUID SLICE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    static final MediatedDeviceId ID = new MediatedDeviceId(SLICE, PARENT);
    static final DeviceDefinition DEFINITION = new DeviceDefinition(ID, "lab-2");
    static final Hostdev DEVICE = new Hostdev.Mediated(SLICE, "vfio-pci");

    private Known() {}

    static HostInfo info(Map<Ability, String> missing) {
        return new HostInfo(URI.create("qemu:///system"), "here", "libvirt 11.3.0", false, missing);
    }

    static HostState state(HostEvent... more) {
        var state = new HostState();
        state.apply(new HostEvent.ReplayBegun());
        state.apply(new HostEvent.GpuChanged(gpu(3)));
        state.apply(domain(OFF, "office", Domain.State.OFF, List.of(), List.of()));
        state.apply(domain(RUNNING, "render", Domain.State.RUNNING, List.of(), List.of()));
        for (var event : more) {
            state.apply(event);
        }
        state.apply(new HostEvent.CaughtUp());
        return state;
    }

    static Gpu gpu(long room) {
        var types = List.of(
                new MdevType("lab-2", "LAB 2 GB", "vfio-pci", room), new MdevType("lab-4", null, "vfio-ccw", 0));
        return new Gpu(
                "0000:00:10.0",
                "Lab",
                "Lab GPU",
                List.of(new GpuFunction(PARENT, PciAddress.parse("0000:00:10.0"), null, "labgpu", types)));
    }

    static HostEvent.DomainChanged domain(
            UUID uuid, String name, Domain.State state, List<Hostdev> live, List<Hostdev> config) {
        return new HostEvent.DomainChanged(new Domain(uuid, name, state, true, 1L << 30, null, live, config));
    }

    static HostEvent.DeviceChanged slice(boolean active, boolean persistent, boolean autostart) {
        return new HostEvent.DeviceChanged(
                new MediatedDevice(DEFINITION, "mdev_x", active, persistent, autostart, active ? 7 : null));
    }
}
