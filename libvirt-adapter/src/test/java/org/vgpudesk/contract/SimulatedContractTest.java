package org.vgpudesk.contract;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("contract")
final class SimulatedContractTest extends HostContract {

    @RegisterExtension
    static final Keeping KEEPING = new Keeping("simulated");

    @Override
    HostFixture fixture() {
        return new SimulatedFixture(Set.of());
    }
}
