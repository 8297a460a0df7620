package org.vgpudesk.contract;

/** On the lab's machine, which it starts. */
final class LabUnderFireTest extends UnderFire {

    LabUnderFireTest() {
        super("11-fire-lab", "the lab (real kernel, libvirt and guests)");
    }

    @Override
    HostFixture fixture() {
        return new LabFixture(RunningLab.fresh());
    }
}
