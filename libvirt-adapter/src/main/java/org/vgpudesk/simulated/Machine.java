package org.vgpudesk.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * A domain that the host knows.
 *
 * @param xml its stored configuration; of a transient one, what it was started with
 * @param config what that configuration says
 * @param live the devices that it holds while running
 */
record Machine(
        String xml,
        DomainXml.Description config,
        boolean persistent,
        Domain.State state,
        List<Hostdev> live,
        Guest guest) {

    Machine {
        live = List.copyOf(live);
    }

    static Machine off(String xml) throws XmlFormatException {
        return new Machine(xml, DomainXml.read(xml), true, Domain.State.OFF, List.of(), Guest.ANSWERING);
    }

    UUID uuid() {
        return config.uuid();
    }

    String name() {
        return config.name();
    }

    boolean active() {
        return shown().active();
    }

    /** As the host shows it. */
    Domain shown() {
        return new Domain(
                config.uuid(),
                config.name(),
                state,
                persistent,
                config.memoryBytes(),
                config.osId(),
                live,
                persistent ? config.hostdevs() : List.of());
    }

    Machine withXml(String changed) throws XmlFormatException {
        return new Machine(changed, DomainXml.read(changed), persistent, state, live, guest);
    }

    Machine withLive(List<Hostdev> devices) {
        return new Machine(xml, config, persistent, state, devices, guest);
    }

    /** The device is out of the running machine. */
    Machine released(Hostdev device) {
        return withLive(live.stream().filter(d -> !d.sameDevice(device)).toList());
    }

    Machine withGuest(Guest changed) {
        return new Machine(xml, config, persistent, state, live, changed);
    }

    Machine started() {
        return new Machine(xml, config, persistent, Domain.State.RUNNING, config.hostdevs(), guest);
    }

    Machine stopped() {
        return new Machine(xml, config, persistent, Domain.State.OFF, List.of(), guest.atRest());
    }

    Machine transientOne() {
        return new Machine(xml, config, false, state, live, guest);
    }

    /**
     * What runs inside.
     *
     * @param mood how it answers when it is asked for something
     * @param unplugging the devices it was asked for and has not answered about
     * @param shuttingDown it was asked to shut down and has not answered
     */
    record Guest(Mood mood, List<Hostdev> unplugging, boolean shuttingDown) {

        static final Guest ANSWERING = new Guest(Mood.ANSWERS, List.of(), false);

        Guest {
            unplugging = List.copyOf(unplugging);
        }

        Guest atRest() {
            return new Guest(mood, List.of(), false);
        }

        Guest asked(Hostdev device) {
            var devices = new ArrayList<>(unplugging);
            devices.removeIf(device::sameDevice);
            devices.add(device);
            return new Guest(mood, devices, shuttingDown);
        }

        Guest askedToShutDown() {
            return new Guest(mood, unplugging, true);
        }

        Guest in(Mood changed) {
            return new Guest(changed, unplugging, shuttingDown);
        }
    }

    /** How a guest answers ACPI. */
    enum Mood {
        ANSWERS,
        MUTE,
        REFUSES
    }
}
