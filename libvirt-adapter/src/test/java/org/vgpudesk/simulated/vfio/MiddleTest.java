package org.vgpudesk.simulated.vfio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.simulated.vfio.Vma.Touched;

/** What the middle does, which is little: it passes on, and adds nothing of its own. */
final class MiddleTest {

    private static final MediatedDeviceId ID = new MediatedDeviceId(new UUID(0, 1), "parent");
    private static final RegionQuestion TRYING = new RegionQuestion(new TreeSet<>(), true, new TreeSet<>());

    private final VfioCore core = new VfioCore();
    private final Witness driver = new Witness();

    /** A driver that writes down what reaches it. One region, which says that it can be mapped. */
    private static final class Witness implements LeafDevice {

        final List<String> asked = new ArrayList<>();
        Optional<MmapOperation> operation = Optional.empty();
        boolean letsIn = true;

        @Override
        public DeviceReply info() {
            return new DeviceReply("vfio-pci", 1, 0);
        }

        @Override
        public void open(Opener opener, Pinning pins) throws KernelRefusal {
            if (!letsIn) {
                throw new KernelRefusal(Errno.ESRCH);
            }
            asked.add("open " + opener);
            pins.pin(7, 3, true);
        }

        @Override
        public void close() {
            asked.add("close");
        }

        @Override
        public RegionReply regionInfo(int index, int argsz) throws KernelRefusal {
            if (index > 0) {
                throw new KernelRefusal(Errno.EINVAL);
            }
            return new RegionReply(
                    32, Set.of(RegionFlag.READ, RegionFlag.MMAP), new Place(-4096, 4096), Capabilities.NONE);
        }

        @Override
        public int irqVectors(int index) {
            return 0;
        }

        @Override
        public byte[] read(long offset, int count) {
            asked.add("read " + offset + " " + count);
            return new byte[] {9};
        }

        @Override
        public int write(long offset, byte[] bytes) {
            asked.add("write " + offset + " " + bytes.length);
            return bytes.length;
        }

        @Override
        public Optional<MmapOperation> mmap() {
            return operation;
        }
    }

    private DeviceFile opened() throws KernelRefusal {
        core.appear(ID, driver);
        return core.open(ID, Opener.PROGRAM);
    }

    private static Errno refusal(org.junit.jupiter.api.function.Executable asking) {
        return assertThrows(KernelRefusal.class, asking).errno();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xff, 7L << 40, 1L << 63, -1, Long.MAX_VALUE})
    void anOffsetReachesTheDriverAsItIs(long offset) throws KernelRefusal {
        var file = opened();
        assertArrayEquals(new byte[] {9}, file.read(offset, 4));
        assertEquals(2, file.write(offset, new byte[2]));

        assertEquals(List.of("open PROGRAM", "read " + offset + " 4", "write " + offset + " 2"), driver.asked);
    }

    @Test
    void withoutAnMmapOperationNothingCanBeMappedWhateverTheFlagsSay() throws KernelRefusal {
        var file = opened();

        assertEquals(Errno.EINVAL, refusal(() -> file.mmap(-4096, 4096, true)));
        assertEquals(
                MapTrial.REFUSED,
                RegionReader.look(file, TRYING).regions().getFirst().trial());
    }

    @Test
    void aMappingThatTheDriverLeftEmptyEndsInSigbus() throws KernelRefusal {
        driver.operation = Optional.of(mapping -> driver.asked.add("mmap " + mapping.offset()));
        var file = opened();

        assertEquals(new Touched.Sigbus(), file.mmap(-4096, 4096, true).touch(0));
        assertEquals(
                MapTrial.SIGBUS,
                RegionReader.look(file, TRYING).regions().getFirst().trial());
    }

    @Test
    void aFaultThatTheDriverDoesNotAnswerEndsInSigbus() throws KernelRefusal {
        driver.operation =
                Optional.of(mapping -> mapping.answerFaults(at -> at < 4095 ? OptionalInt.of(5) : OptionalInt.empty()));
        var mapping = opened().mmap(0, 4096, true);

        assertEquals(new Touched.Read((byte) 5), mapping.touch(0));
        assertEquals(new Touched.Sigbus(), mapping.touch(4095));
    }

    @Test
    void aMappingThatIsFilledShowsTheDriversMemory() throws KernelRefusal {
        var memory = Memory.of(8192, (byte) 1, (byte) 2);
        driver.operation = Optional.of(mapping -> mapping.fill(memory, 1));
        var mapping = opened().mmap(0, 4096, true);
        memory.write(3, new byte[] {7});

        assertEquals(new Touched.Read((byte) 2), mapping.touch(0));
        assertEquals(new Touched.Read((byte) 7), mapping.touch(2));
    }

    @Test
    void whatIsOutsideOfAMappingIsNotThere() throws KernelRefusal {
        driver.operation = Optional.of(mapping -> mapping.fill(Memory.empty(4096), 0));
        var mapping = opened().mmap(0, 4096, true);

        assertThrows(IndexOutOfBoundsException.class, () -> mapping.touch(4096));
    }

    @Test
    void onlyOneHasADeviceOpen() throws KernelRefusal {
        var first = opened();
        assertEquals(Errno.EBUSY, refusal(() -> core.open(ID, Opener.VIRTUAL_MACHINE)));
        first.close();

        assertInstanceOf(DeviceFile.class, core.open(ID, Opener.VIRTUAL_MACHINE));
    }

    @Test
    void aDeviceThatItsDriverDoesNotOpenIsNotOpen() throws KernelRefusal {
        driver.letsIn = false;
        core.appear(ID, driver);
        assertEquals(Errno.ESRCH, refusal(() -> core.open(ID, Opener.PROGRAM)));
        driver.letsIn = true;

        assertInstanceOf(DeviceFile.class, core.open(ID, Opener.PROGRAM));
    }

    @Test
    void aDeviceThatIsNotThereCannotBeOpened() {
        assertEquals(Errno.ENODEV, refusal(() -> core.open(ID, Opener.PROGRAM)));
    }

    @Test
    void twoDevicesOfOneNameAreAMistake() {
        core.appear(ID, driver);
        assertThrows(IllegalStateException.class, () -> core.appear(ID, driver));
    }

    @Test
    void closingLetsGoOfWhatTheDriverHeld() throws KernelRefusal {
        var file = opened();
        assertEquals(3, core.pinned(ID));
        file.close();
        file.close();

        assertEquals(0, core.pinned(ID));
        assertEquals(List.of("open PROGRAM", "close"), driver.asked);
    }

    @Test
    void aDeviceThatIsRemovedLeavesNoPinsAndNoOpener() throws KernelRefusal {
        var old = opened();
        core.vanish(ID);
        assertEquals(0, core.pinned(ID));
        assertEquals(Set.of(), core.devices());

        core.appear(ID, new Witness());
        var young = core.open(ID, Opener.PROGRAM);
        old.close();
        assertEquals(3, core.pinned(ID), "the old one's end is nothing to the young one");
        assertEquals(Errno.EBUSY, refusal(() -> core.open(ID, Opener.PROGRAM)));
        young.close();
    }

    @Test
    void aFileThatIsClosedAnswersNothing() throws KernelRefusal {
        var file = opened();
        file.close();

        assertEquals(Errno.ENODEV, refusal(() -> file.read(0, 1)));
    }

    @Test
    void aRegionThatMustNotBeTouchedIsNotMapped() throws KernelRefusal {
        driver.operation = Optional.of(mapping -> driver.asked.add("mmap"));
        var careful = new RegionQuestion(new TreeSet<>(), true, new TreeSet<>(Set.of(0)));

        assertEquals(
                MapTrial.NOT_TRIED,
                RegionReader.look(opened(), careful).regions().getFirst().trial());
        assertEquals(List.of("open PROGRAM"), driver.asked);
    }

    @Test
    void anIndexThatTheDriverRefusesHasNoRegion() throws KernelRefusal {
        var curious = new RegionQuestion(new TreeSet<>(Set.of(16)), false, new TreeSet<>());
        var refused = RegionReader.look(opened(), curious).regions().getLast();

        assertEquals(16, refused.index());
        assertEquals(new Place(0, 0), refused.place());
    }
}
