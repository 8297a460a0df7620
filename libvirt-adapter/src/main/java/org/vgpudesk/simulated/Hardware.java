package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.PciAddress;

/**
 * What the simulated machine is built of; does not change.
 *
 * @param prepared the virtual functions that are handed over as PCI devices, and what they were prepared as
 * @param unreadable what its libvirt prints so badly that nobody can read it
 * @param screens what its QEMU can do for pictures
 */
record Hardware(
        List<Card> cards,
        Map<PciAddress, HostFacts.FunctionState> prepared,
        Set<String> modules,
        String kernel,
        List<HostEvent.Unreadable> unreadable,
        DomainCapabilities screens) {

    /** What QEMU has on a computer that people sit at: everything, and a GPU of its own to draw with. */
    static final DomainCapabilities ALL_SCREENS = new DomainCapabilities(
            Set.of("sdl", "vnc", "spice", "egl-headless", "dbus"),
            Set.of("vga", "cirrus", "vmvga", "qxl", "virtio", "none", "bochs", "ramfb"),
            true);

    Hardware {
        cards = List.copyOf(cards);
        prepared = Map.copyOf(prepared);
        modules = Set.copyOf(modules);
        unreadable = List.copyOf(unreadable);
    }

    Hardware(List<Card> cards, Set<String> modules) {
        this(cards, Map.of(), modules, "6.12.0-demo", List.of());
    }

    Hardware(
            List<Card> cards,
            Map<PciAddress, HostFacts.FunctionState> prepared,
            Set<String> modules,
            String kernel,
            List<HostEvent.Unreadable> unreadable) {
        this(cards, prepared, modules, kernel, unreadable, ALL_SCREENS);
    }

    Hardware withScreens(DomainCapabilities others) {
        return new Hardware(cards, prepared, modules, kernel, unreadable, others);
    }

    /** The card that has a function of that node device name. */
    Optional<Card> cardOf(String nodeDeviceName) {
        return cards.stream()
                .filter(card -> card.functions().stream().anyMatch(f -> f.name().equals(nodeDeviceName)))
                .findFirst();
    }

    /** Whether devices of that type can be made on that parent device. */
    boolean offers(String parent, String typeId) {
        var driver = cardOf(parent).map(Card::driver).orElse(null);
        return driver != null
                && function(parent).filter(Card.Function::parent).isPresent()
                && driver.types().stream().anyMatch(type -> type.id().equals(typeId));
    }

    Optional<Card.Function> function(String nodeDeviceName) {
        return cards.stream()
                .flatMap(card -> card.functions().stream())
                .filter(f -> f.name().equals(nodeDeviceName))
                .findFirst();
    }
}
