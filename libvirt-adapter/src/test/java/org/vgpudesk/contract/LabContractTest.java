package org.vgpudesk.contract;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Needs a lab that runs; {@code vgpu.lab} is its command, or the address of its libvirt. */
@Tag("lab")
final class LabContractTest extends HostContract {

    @RegisterExtension
    static final Keeping KEEPING = new Keeping("lab");

    @Override
    HostFixture fixture() {
        return new LabFixture(Objects.requireNonNull(
                System.getProperty("vgpu.lab"), "Say which lab: -Dvgpu.lab=…; start it with src/lab/lab start"));
    }
}
