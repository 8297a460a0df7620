package org.vgpudesk.contract;

final class LabRacesTest extends Races {

    LabRacesTest() {
        super("21-races-lab", "the lab", 20);
    }

    @Override
    HostFixture fixture() {
        return new LabFixture(RunningLab.fresh());
    }
}
