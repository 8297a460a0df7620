package org.vgpudesk.app.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vgpudesk.host.Domain;

/** Numbers virtual machines in the order in which they get their first slice; a number once given stays. */
final class MachineHues {

    private final Map<UUID, Integer> numbers = new HashMap<>();

    void meet(Domain domain) {
        if (!domain.live().isEmpty() || !domain.config().isEmpty()) {
            numbers.computeIfAbsent(domain.uuid(), uuid -> numbers.size() + 1);
        }
    }

    int of(UUID domain) {
        return numbers.getOrDefault(domain, 0);
    }
}
