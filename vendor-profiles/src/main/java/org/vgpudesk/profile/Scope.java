package org.vgpudesk.profile;

import java.util.List;

/**
 * Which parents and types a profile speaks for. What the host does not tell is not held against it.
 *
 * @param drivers kernel drivers; empty if any will do
 * @param pci {@code vendor:device} or {@code vendor:*}; empty if any will do
 * @param types patterns of type ids, one of which must match
 */
record Scope(List<String> drivers, List<String> pci, List<CheckedPattern> types) {

    Scope {
        drivers = List.copyOf(drivers);
        pci = List.copyOf(pci);
        types = List.copyOf(types);
    }

    boolean covers(ParentFacts parent, TypeWords type) {
        var driver = parent.driver();
        var pciId = parent.pciId();
        return (driver == null || drivers.isEmpty() || drivers.contains(driver))
                && (pciId == null || pci.isEmpty() || pci.stream().anyMatch(id -> covers(id, pciId)))
                && types.stream().anyMatch(pattern -> pattern.matches(type.id()));
    }

    private static boolean covers(String stated, String pciId) {
        return stated.endsWith("*") ? pciId.startsWith(stated.substring(0, stated.length() - 1)) : pciId.equals(stated);
    }
}
