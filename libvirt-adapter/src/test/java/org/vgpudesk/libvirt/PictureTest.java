package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vgpudesk.libvirt.Devices.name;
import static org.vgpudesk.libvirt.Devices.pci;
import static org.vgpudesk.libvirt.Devices.read;
import static org.vgpudesk.libvirt.Devices.slice;
import static org.vgpudesk.libvirt.Devices.type;
import static org.vgpudesk.libvirt.Devices.virtual;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostEvent;

class PictureTest {

    private static final String CARD = "0000:41:00.0";
    private static final Domain DOMAIN =
            new Domain(new UUID(0, 7), "vm", Domain.State.OFF, true, 1024, null, List.of(), List.of());

    private final Picture picture = new Picture();

    @Test
    void tellsWhatIsNewCardsFirst() {
        var device = slice(1, name(CARD), true);
        var events = picture.apply(
                List.of(read(device), read(pci(CARD, Devices.DISPLAY, type("t", 3)))),
                List.of(new DomainReading.Read(DOMAIN)));
        assertEquals(
                List.of(
                        new HostEvent.GpuChanged(picture.cards().getFirst()),
                        new HostEvent.DeviceChanged(device),
                        new HostEvent.DomainChanged(DOMAIN)),
                events);
    }

    @Test
    void tellsNothingTwice() {
        var readings = List.of(read(slice(1, name(CARD), true)), read(pci(CARD, Devices.DISPLAY, type("t", 3))));
        var domains = List.<DomainReading>of(new DomainReading.Read(DOMAIN));
        picture.apply(readings, domains);
        assertEquals(List.of(), picture.apply(readings, domains));
    }

    @Test
    void tellsACardWhoseCountMoved() {
        picture.apply(List.of(read(pci(CARD, Devices.DISPLAY, type("t", 3)))), List.of());
        var events = picture.apply(List.of(read(pci(CARD, Devices.DISPLAY, type("t", 2)))), List.of());
        assertEquals(List.of(new HostEvent.GpuChanged(picture.cards().getFirst())), events);
    }

    @Test
    void tellsWhatIsGone() {
        var device = slice(1, name(CARD), true);
        picture.apply(List.of(read(device), read(pci(CARD, Devices.DISPLAY))), List.of(new DomainReading.Read(DOMAIN)));
        assertEquals(
                List.of(
                        new HostEvent.GpuGone(CARD),
                        new HostEvent.DeviceGone(device.id()),
                        new HostEvent.DomainGone(DOMAIN.uuid())),
                picture.apply(
                        List.of(new DeviceReading.Gone(device.nodeDeviceName()), new DeviceReading.Gone(name(CARD))),
                        List.of(new DomainReading.Gone(DOMAIN.uuid()))));
    }

    @Test
    void marksWhatCannotBeReadAndTakesTheMarkOff() {
        var broken = new DeviceReading.Broken("mdev-1", name(CARD), null, "Not well-formed.");
        assertEquals(
                List.of(new HostEvent.Unreadable("mdev-1", name(CARD), "Not well-formed.")),
                picture.apply(List.of(broken), List.of()));
        assertEquals(List.of(), picture.apply(List.of(broken), List.of()));
        var device = slice(1, name(CARD), true);
        assertEquals(
                List.of(new HostEvent.ReadableAgain("mdev-1"), new HostEvent.DeviceChanged(device)),
                picture.apply(List.of(read(device)), List.of()));
    }

    @Test
    void takesTheMarkOffWhatIsGone() {
        picture.apply(List.of(new DeviceReading.Broken("mdev-1", null, null, "No.")), List.of());
        assertEquals(
                List.of(new HostEvent.ReadableAgain("mdev-1")),
                picture.apply(List.of(new DeviceReading.Gone("mdev-1")), List.of()));
    }

    @Test
    void marksADomainThatCannotBeReadByItsName() {
        picture.apply(List.of(), List.of(new DomainReading.Read(DOMAIN)));
        assertEquals(
                List.of(new HostEvent.DomainGone(DOMAIN.uuid()), new HostEvent.Unreadable("vm", null, "No.")),
                picture.apply(List.of(), List.of(new DomainReading.Broken(DOMAIN.uuid(), "vm", "No."))));
        assertEquals(
                List.of(new HostEvent.ReadableAgain("vm")),
                picture.apply(List.of(), List.of(new DomainReading.Gone(DOMAIN.uuid()))));
    }

    @Test
    void asksForAllParentsOfTheCardOfANewDevice() {
        picture.apply(
                List.of(
                        read(pci(CARD, Devices.DISPLAY)),
                        read(virtual("0000:41:00.4", CARD, type("t", 1))),
                        read(virtual("0000:41:00.5", CARD, type("t", 1))),
                        read(pci("0000:42:00.0", Devices.DISPLAY, type("t", 1)))),
                List.of());
        assertEquals(
                Set.of(name("0000:41:00.4"), name("0000:41:00.5")),
                picture.alsoToRead(List.of(read(slice(1, name("0000:41:00.4"), true)))));
    }

    @Test
    void asksForTheParentsOfADeviceThatIsGone() {
        var device = slice(1, name(CARD), true);
        picture.apply(List.of(read(pci(CARD, Devices.DISPLAY, type("t", 1))), read(device)), List.of());
        assertEquals(Set.of(name(CARD)), picture.alsoToRead(List.of(new DeviceReading.Gone(device.nodeDeviceName()))));
    }

    @Test
    void asksForNothingThatWasJustRead() {
        var card = pci(CARD, Devices.DISPLAY, type("t", 1));
        picture.apply(List.of(read(card)), List.of());
        assertEquals(Set.of(), picture.alsoToRead(List.of(read(card), read(slice(1, name(CARD), true)))));
    }
}
