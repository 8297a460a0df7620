package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * A world's state as it stands in a file.
 *
 * @param format the number of this form of the file
 * @param host the canned host that it is a state of
 */
record SavedWorld(int format, String host, List<SavedSlice> slices, List<SavedMachine> machines) {

    static final int FORMAT = 1;

    SavedWorld {
        Objects.requireNonNull(host, "host");
        slices = List.copyOf(slices);
        machines = List.copyOf(machines);
    }

    static SavedWorld of(String host, WorldState state) {
        return new SavedWorld(
                FORMAT,
                host,
                state.slices().stream().map(SavedSlice::of).toList(),
                state.machines().stream().map(SavedMachine::of).toList());
    }

    /** @throws XmlFormatException if a machine's configuration is not one */
    WorldState state() throws XmlFormatException {
        var restored = new ArrayList<Machine>();
        for (var machine : machines) {
            restored.add(machine.machine());
        }
        return new WorldState(slices.stream().map(SavedSlice::slice).toList(), restored);
    }

    record SavedSlice(
            UUID uuid,
            String parent,
            String type,
            List<DeviceAttribute> attributes,
            boolean persistent,
            boolean autostart,
            @Nullable Integer iommuGroup) {

        SavedSlice {
            Objects.requireNonNull(uuid, "uuid");
            Objects.requireNonNull(parent, "parent");
            Objects.requireNonNull(type, "type");
            attributes = List.copyOf(attributes);
            for (var attribute : attributes) {
                Objects.requireNonNull(attribute.name(), "name of an attribute");
                Objects.requireNonNull(attribute.value(), "value of an attribute");
            }
        }

        static SavedSlice of(Slice slice) {
            return new SavedSlice(
                    slice.id().uuid(),
                    slice.id().parent(),
                    slice.definition().typeId(),
                    slice.definition().attributes(),
                    slice.persistent(),
                    slice.autostart(),
                    slice.iommuGroup());
        }

        Slice slice() {
            var definition = new DeviceDefinition(new MediatedDeviceId(uuid, parent), type, attributes);
            return new Slice(definition, persistent, autostart, iommuGroup);
        }
    }

    record SavedMachine(
            String xml,
            boolean persistent,
            Domain.State state,
            List<SavedHostdev> live,
            Machine.Mood mood,
            List<SavedHostdev> unplugging,
            boolean shuttingDown) {

        SavedMachine {
            Objects.requireNonNull(xml, "xml");
            Objects.requireNonNull(state, "state");
            live = List.copyOf(live);
            Objects.requireNonNull(mood, "mood");
            unplugging = List.copyOf(unplugging);
        }

        static SavedMachine of(Machine machine) {
            return new SavedMachine(
                    machine.xml(),
                    machine.persistent(),
                    machine.state(),
                    machine.live().stream().map(SavedHostdev::of).toList(),
                    machine.guest().mood(),
                    machine.guest().unplugging().stream().map(SavedHostdev::of).toList(),
                    machine.guest().shuttingDown());
        }

        Machine machine() throws XmlFormatException {
            return new Machine(
                    xml,
                    DomainXml.read(xml),
                    persistent,
                    state,
                    live.stream().map(SavedHostdev::hostdev).toList(),
                    new Machine.Guest(
                            mood, unplugging.stream().map(SavedHostdev::hostdev).toList(), shuttingDown));
        }
    }

    /** Either a mediated device by its UUID or a PCI function by its address. */
    record SavedHostdev(
            @Nullable UUID uuid,
            @Nullable String model,
            boolean display,
            boolean ramfb,
            @Nullable String address,
            boolean managed) {

        SavedHostdev {
            if (address == null) {
                Objects.requireNonNull(uuid, "uuid");
                Objects.requireNonNull(model, "model");
            }
        }

        static SavedHostdev of(Hostdev device) {
            return switch (device) {
                case Hostdev.Mediated m -> new SavedHostdev(m.uuid(), m.model(), m.display(), m.ramfb(), null, false);
                case Hostdev.Pci p ->
                    new SavedHostdev(null, null, false, false, p.address().toString(), p.managed());
            };
        }

        Hostdev hostdev() {
            return address != null
                    ? new Hostdev.Pci(PciAddress.parse(address), managed)
                    : new Hostdev.Mediated(Objects.requireNonNull(uuid), Objects.requireNonNull(model), display, ramfb);
        }
    }
}
