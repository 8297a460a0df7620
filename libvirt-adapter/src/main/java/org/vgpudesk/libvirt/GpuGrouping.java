package org.vgpudesk.libvirt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.libvirt.xml.NodeDevice;

/** Which functions are one card. */
final class GpuGrouping {

    private static final int DISPLAY = 0x03;

    private GpuGrouping() {}

    /**
     * The cards among these functions, by id: whatever is a display controller or a parent device, with the virtual
     * functions of the same physical one. Other PCI devices are no cards.
     */
    static List<Gpu> cards(Collection<NodeDevice.Function> functions) {
        var groups = new TreeMap<String, List<NodeDevice.Function>>();
        for (var function : functions) {
            groups.computeIfAbsent(cardId(function), id -> new ArrayList<>()).add(function);
        }
        groups.values().removeIf(group -> group.stream().noneMatch(GpuGrouping::isCard));
        var cards = new ArrayList<Gpu>();
        groups.forEach((id, group) -> cards.add(card(id, group)));
        return cards;
    }

    /** The id of the card that the function is, or would be, part of. */
    static String cardId(NodeDevice.Function function) {
        var f = function.function();
        if (f.physicalFunction() != null) {
            return f.physicalFunction().toString();
        }
        return f.address() != null ? f.address().toString() : f.name();
    }

    private static boolean isCard(NodeDevice.Function function) {
        return function.function().parentDevice() || (function.pciClass() >= 0 && function.pciClass() >> 16 == DISPLAY);
    }

    private static Gpu card(String id, List<NodeDevice.Function> group) {
        group.sort(Comparator.comparing((NodeDevice.Function f) -> f.function().virtual())
                .thenComparing(f -> Optional.ofNullable(f.function().address())
                        .map(PciAddress::toString)
                        .orElse(""))
                .thenComparing(NodeDevice::name));
        return new Gpu(
                id,
                group.stream()
                        .map(NodeDevice.Function::vendor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                group.stream()
                        .map(NodeDevice.Function::product)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                group.stream().map(NodeDevice.Function::function).toList());
    }
}
