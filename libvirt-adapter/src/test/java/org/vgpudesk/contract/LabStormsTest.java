package org.vgpudesk.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LabStormsTest extends Storms {

    private static final String TYPE = "/sys/bus/pci/devices/0000:00:11.0/mdev_supported_types/labgpu-201";

    private final Lab lab = new Lab(Lab.COMMAND);

    LabStormsTest() {
        super("41-storms-lab", "the lab");
    }

    @Override
    HostFixture fixture() {
        return new LabFixture(RunningLab.fresh());
    }

    /**
     * libvirt waits a second for each device that is gone before it could look, one after the other, and notices nothing
     * else meanwhile: after a storm it would be minutes behind.
     */
    @AfterEach
    void letLibvirtForgetTheStorm() {
        lab.restartLibvirt();
    }

    /** Through the kernel itself: no libvirt call in between, so each is gone before libvirt can have looked. */
    @Override
    @Test
    void devicesComeAndGo() throws Exception {
        storm("devices that are gone before they can be read", 500, () -> lab.inside("""
                for i in $(seq 1 250); do
                  uuid=$(cat /proc/sys/kernel/random/uuid)
                  echo $uuid > %s/create
                  echo 1 > /sys/bus/mdev/devices/$uuid/remove
                done
                """.formatted(TYPE)));
    }

    @Test
    void definitionsComeAndGo() throws Exception {
        storm("definitions written and removed as files", 400, () -> lab.inside("""
                folder=/etc/mdevctl.d/0000:00:11.0
                mkdir -p $folder
                for i in $(seq 1 200); do
                  uuid=$(cat /proc/sys/kernel/random/uuid)
                  echo '{"mdev_type":"labgpu-201","start":"manual","attrs":[]}' > $folder/$uuid
                  rm $folder/$uuid
                done
                rmdir $folder 2>/dev/null || true
                """));
    }
}
