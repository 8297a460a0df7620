package org.vgpudesk.contract;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.vgpudesk.simulated.Defect;

/** The contract on a simulated host with one mistake built in; run by {@link ContractCanFailTest} only. */
@ExtendWith(DefectiveContract.Seeded.class)
final class DefectiveContract extends HostContract {

    /** The configuration parameter that names the {@link Defect}. */
    static final String DEFECT = "vgpudesk.defect";

    private final Defect defect;

    DefectiveContract(Defect defect) {
        this.defect = defect;
    }

    @Override
    HostFixture fixture() {
        return new SimulatedFixture(Set.of(defect));
    }

    static final class Seeded implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Defect.class;
        }

        @Override
        public Defect resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Defect.valueOf(context.getConfigurationParameter(DEFECT).orElseThrow());
        }
    }
}
