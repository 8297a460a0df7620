package org.vgpudesk.contract;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

final class SimulatedStormsTest extends Storms {

    SimulatedStormsTest() {
        super("40-storms-simulated", "the simulated host");
    }

    @Override
    HostFixture fixture() {
        return new SimulatedFixture(Set.of());
    }

    @Override
    @Test
    void devicesComeAndGo() throws Exception {
        storm("slices are made known and forgotten", 1000, () -> {
            var card = ground().pooled();
            for (int i = 0; i < 500; i++) {
                var definition =
                        new DeviceDefinition(new MediatedDeviceId(UUID.randomUUID(), card.parent()), card.smallest());
                ground().elsewhere(new Verb.Define(definition));
                ground().elsewhere(new Verb.Undefine(definition.id()));
            }
        });
    }
}
