package org.vgpudesk.contract;

import java.util.Set;

final class SimulatedRacesTest extends Races {

    SimulatedRacesTest() {
        super("20-races-simulated", "the simulated host", 100);
    }

    @Override
    HostFixture fixture() {
        return new SimulatedFixture(Set.of());
    }
}
