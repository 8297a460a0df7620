package org.vgpudesk.libvirt;

import java.util.UUID;
import org.vgpudesk.host.Domain;

/** What reading one domain gave. */
sealed interface DomainReading {

    UUID uuid();

    record Read(Domain domain) implements DomainReading {
        @Override
        public UUID uuid() {
            return domain.uuid();
        }
    }

    record Gone(UUID uuid) implements DomainReading {}

    record Broken(UUID uuid, String name, String why) implements DomainReading {}
}
