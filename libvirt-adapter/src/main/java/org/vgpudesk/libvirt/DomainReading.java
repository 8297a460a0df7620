package org.vgpudesk.libvirt;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Its process is being made. Until that has ended libvirt holds back everything else about it. */
    record Starting(UUID uuid, String name, boolean persistent) implements DomainReading {

        /** As far as it can be told. */
        Domain domain(@Nullable Domain before) {
            return new Domain(
                    uuid,
                    name,
                    Domain.State.STARTING,
                    persistent,
                    before == null ? 0 : before.memoryBytes(),
                    before == null ? null : before.osId(),
                    List.of(),
                    before == null ? List.of() : before.config());
        }
    }

    record Gone(UUID uuid) implements DomainReading {}

    /** It is there, and has not answered in time; what is known of it is kept. */
    record Late(UUID uuid, String why) implements DomainReading {}

    record Broken(UUID uuid, String name, String why) implements DomainReading {}
}
