package org.vgpudesk.simulated;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.TypeWords;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.simulated.MdevDriver.Birth;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.Opener;
import org.vgpudesk.simulated.vfio.RegionReader;
import org.vgpudesk.simulated.vfio.VfioCore;

/** One type of one leaf driver: what its devices show, and what its profile states of them. */
record Leaf(MdevDriver driver, MdevDriver.LeafType type) {

    /** The number that a device has if nothing else is said. */
    static final int NUMBER = 77;

    private static final ProfileCatalog CATALOG = ProfileCatalog.standard();

    static Stream<Leaf> all() {
        return Stream.concat(sound(), lab(Set.of()));
    }

    /** All drivers that do as they say. */
    static Stream<Leaf> sound() {
        return Stream.of(
                        new MttyDriver(),
                        new MdpyDriver(),
                        new MbochsDriver(),
                        new GvtgDriver(TypeTables.aperture("UHD630")),
                        new NvidiaVgpuDriver(16384, TypeTables.framebuffer("T4")),
                        new NvidiaSriovVgpuDriver(16384, TypeTables.framebuffer("A16")),
                        new VfioCcwDriver(),
                        new VfioApDriver())
                .flatMap(Leaf::of);
    }

    /** The lab's driver, which leaves one mapping without anybody to answer for it even when it is well. */
    static Stream<Leaf> lab(Set<LabFault> faults) {
        return of(new LabPooledDriver(16384, TypeTables.framebuffer("lab"), faults));
    }

    static Leaf of(String typeId) {
        return all().filter(leaf -> leaf.type.id().equals(typeId)).findFirst().orElseThrow();
    }

    private static Stream<Leaf> of(MdevDriver driver) {
        return driver.types().stream().map(type -> new Leaf(driver, type));
    }

    static MediatedDeviceId id(int number) {
        return new MediatedDeviceId(new UUID(0, number), "parent");
    }

    LeafDevice device(int number, List<LeafDevice> others) {
        return driver.probe(new Birth(id(number), type.id(), number), others);
    }

    /** What its profile states. */
    DeviceSpec stated() {
        return CATALOG.facts(
                        new ParentFacts("parent", null, null, false),
                        new TypeWords(type.id(), type.name(), type.deviceApi(), type.description()))
                .orElseThrow()
                .device();
    }

    /** What a device of it shows to whom its driver opens it, asked as for a comparison with its profile. */
    DeviceInfo shown() {
        return shown(NUMBER, List.of());
    }

    DeviceInfo shown(int number, List<LeafDevice> others) {
        return shown(device(number, others), RegionQuestion.about(stated()));
    }

    static DeviceInfo shown(LeafDevice device, RegionQuestion question) {
        var core = new VfioCore();
        core.appear(id(NUMBER), device);
        try (var file = core.open(id(NUMBER), Opener.VIRTUAL_MACHINE)) {
            return RegionReader.look(file, question);
        } catch (KernelRefusal refusal) {
            throw new AssertionError("The driver refuses what it counts.", refusal);
        }
    }

    @Override
    public String toString() {
        return type.id();
    }
}
