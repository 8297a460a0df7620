package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Request;

/** Slices of two cards that are given to two machines in one plan: two to the one that is off, one to a running one. */
final class GivingSeveral {

    final Giving one;
    private final Machine other;
    private final DeviceDefinition second;
    private final DeviceDefinition third;

    GivingSeveral(Scene scene, Path journal) {
        this.one = new Giving(scene, scene.fixture.off(), journal);
        this.other = scene.fixture.answering();
        this.second = scene.fresh(scene.fixture.equalSize());
        this.third = scene.fresh(scene.fixture.pooled());
    }

    Plan plan() throws HostException {
        return one.plan(new Request.Together(List.of(
                give(one.machine.uuid(), one.slice), give(one.machine.uuid(), second), give(other.uuid(), third))));
    }

    private static Request.Give give(UUID machine, DeviceDefinition slice) {
        return new Request.Give(machine, new Request.Source.NewSlice(slice, true), Request.When.NEXT_START);
    }

    void allHaveTheirs() {
        one.sliceIsKept();
        one.machineHas(List.of(), List.of(one.hostdev(), hostdev(second)));
        assertEquals(
                List.of(hostdev(third)), one.scene.fixture.truth().domain(other).config());
        assertEquals(List.of(), one.scene.fixture.truth().domain(other).live());
    }

    private Hostdev hostdev(DeviceDefinition slice) {
        return one.scene.hostdev(slice);
    }
}
