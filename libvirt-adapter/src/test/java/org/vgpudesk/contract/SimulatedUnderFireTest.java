package org.vgpudesk.contract;

import java.util.Set;

final class SimulatedUnderFireTest extends UnderFire {

    SimulatedUnderFireTest() {
        super("10-fire-simulated", "the simulated host");
    }

    @Override
    HostFixture fixture() {
        return new SimulatedFixture(Set.of());
    }
}
