package org.vgpudesk.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.PciAddress;

/**
 * What the simulated machine is built of; does not change.
 *
 * @param prepared the virtual functions that are handed over as PCI devices, and what they were prepared as
 * @param unreadable what its libvirt prints so badly that nobody can read it
 */
record Hardware(
        List<Card> cards,
        Map<PciAddress, HostFacts.FunctionState> prepared,
        Set<String> modules,
        String kernel,
        List<HostEvent.Unreadable> unreadable) {

    Hardware {
        cards = List.copyOf(cards);
        prepared = Map.copyOf(prepared);
        modules = Set.copyOf(modules);
        unreadable = List.copyOf(unreadable);
    }

    Hardware(List<Card> cards, Set<String> modules) {
        this(cards, Map.of(), modules, "6.12.0-demo", List.of());
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
