package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionsDocument;
import org.vgpudesk.profile.region.RegionCheck;
import org.vgpudesk.profile.region.RegionFinding;
import org.vgpudesk.profile.region.RegionFinding.Kind;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.SparseArea;
import org.vgpudesk.simulated.vfio.Errno;
import org.vgpudesk.simulated.vfio.KernelRefusal;
import org.vgpudesk.simulated.vfio.LeafDevice;
import org.vgpudesk.simulated.vfio.RegionReply;

/** What the devices of the leaf drivers look like, against the drivers' own tables and against their profiles. */
final class LeafRegionsTest {

    private static Stream<Leaf> sound() {
        return Leaf.sound();
    }

    private static Stream<Leaf> all() {
        return Leaf.all();
    }

    private static Stream<Leaf> lab() {
        return Leaf.lab(Set.of());
    }

    private static RegionInfo region(Leaf leaf, int index) {
        return leaf.shown().region(index).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aSoundDriverIsAsItsProfileStatesIt(Leaf leaf) {
        assertEquals(
                List.of(),
                RegionCheck.compare(leaf.stated(), leaf.shown()).stream()
                        .map(RegionFinding::sentence)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lab")
    void ofTheLabsDriverOnlyTheRegionIsFoundForWhichNobodyAnswers(Leaf leaf) {
        assertEquals(
                List.of(new RegionFinding(Kind.MMAP_WITHOUT_HANDLER, "BAR3", List.of())),
                RegionCheck.compare(leaf.stated(), leaf.shown()));
    }

    @ParameterizedTest
    @CsvSource({"OVERLAP, OVERLAP", "SIZE, SIZE", "SPARSE, AREA_OUTSIDE", "BARE, MMAP_REFUSED"})
    void eachFaultOfTheLabsDriverIsFound(LabFault fault, Kind kind) {
        var leaf = Leaf.lab(Set.of(fault)).findFirst().orElseThrow();
        var found = RegionCheck.compare(leaf.stated(), leaf.shown()).stream()
                .map(RegionFinding::kind)
                .toList();

        assertTrue(found.contains(kind), found.toString());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDeviceIsOfTheApiThatItsTypeNames(Leaf leaf) {
        assertEquals(leaf.type().deviceApi(), leaf.shown().deviceApi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mtty-1",
                "mtty-2",
                "mdpy-vga",
                "mdpy-xga",
                "mdpy-hd",
                "mbochs-small",
                "mbochs-medium",
                "mbochs-large"
            })
    void aDeviceIsExactlyAsItsRecordHasIt(String typeId) throws IOException {
        assertEquals(recorded(typeId), RegionsDocument.of(Leaf.of(typeId).shown()));
    }

    @ParameterizedTest
    @MethodSource("lab")
    void allTypesOfTheLabsDriverHaveTheSameRegions(Leaf leaf) throws IOException {
        assertEquals(recorded("labgpu-102"), RegionsDocument.of(leaf.shown()));
        assertEquals(recorded("labgpu-203"), RegionsDocument.of(leaf.shown()));
    }

    @ParameterizedTest
    @CsvSource({
        "labgpu-203-defect_overlap, OVERLAP",
        "labgpu-203-defect_size, SIZE",
        "labgpu-203-defect_sparse, SPARSE",
        "labgpu-203-bare_mmap_fails, BARE",
        "labgpu-203-defects, OVERLAP SIZE SPARSE BARE"
    })
    void aFaultOfTheLabsDriverShowsAsTheRecordHasIt(String name, String faults) throws IOException {
        var broken = EnumSet.noneOf(LabFault.class);
        for (var fault : faults.split(" ", -1)) {
            broken.add(LabFault.valueOf(fault));
        }
        var leaf = Leaf.lab(broken).findFirst().orElseThrow();

        assertEquals(recorded(name), RegionsDocument.of(leaf.shown()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtty-1", "mdpy-hd", "mbochs-small", "labgpu-203"})
    void everyRecordSaysHowItWasMade(String typeId) throws IOException {
        assertFalse(new ObjectMapper()
                .readTree(text(typeId))
                .path("recorded")
                .asText()
                .isBlank());
    }

    private static RegionsDocument recorded(String typeId) throws IOException {
        return RegionsDocument.read(text(typeId));
    }

    private static String text(String typeId) throws IOException {
        try (var in = Objects.requireNonNull(
                LeafRegionsTest.class.getResourceAsStream("/org/vgpudesk/regions/" + typeId + ".json"), typeId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSerialPortSetsFlagsOnRegionsThatAreNotThere() {
        var nothing = Leaf.of("mtty-1").shown().regions().get(1);

        assertEquals(0, nothing.place().size());
        assertEquals(1L << 40, nothing.place().offset());
        assertEquals(Set.of(RegionFlag.READ, RegionFlag.WRITE), nothing.flags());
    }

    @Test
    void aPlainDisplayShowsItsPictureASecondTimeBeyondWhatItCounts() {
        var leaf = Leaf.of("mdpy-xga");

        assertEquals(9, leaf.shown().regionCount());
        assertEquals(region(leaf, 0).place(), region(leaf, 16).place());
    }

    @Test
    void whatIsWrittenIntoThePictureIsSeenThroughItsSecondRegionToo() throws KernelRefusal {
        var device = Leaf.of("mdpy-vga").device(1, List.of());
        var second = device.regionInfo(16, 32).place().offset();
        device.write(device.regionInfo(0, 32).place().offset() + 5, new byte[] {42});

        assertEquals(42, device.read(second + 5, 1)[0]);
    }

    @Test
    void aRegionBeyondTheCountIsSeenOnlyByWhoAsksForIt() {
        var leaf = Leaf.of("mdpy-vga");

        assertTrue(Leaf.shown(leaf.device(1, List.of()), RegionQuestion.plain())
                .region(16)
                .isEmpty());
    }

    @Test
    void aDisplayWithMemoryRefusesAQuestionWithMoreRoomThanItNeeds() throws KernelRefusal {
        var device = Leaf.of("mbochs-small").device(1, List.of());

        assertEquals(48, device.regionInfo(9, 48).argsz());
        assertEquals(
                Errno.EINVAL,
                assertThrows(KernelRefusal.class, () -> device.regionInfo(9, 64))
                        .errno());
    }

    @Test
    void capabilitiesComeOnlyWithRoomForThem() throws KernelRefusal {
        var device = Leaf.of("mbochs-small").device(1, List.of());

        assertEquals(null, device.regionInfo(9, 32).capabilities().type());
    }

    @Test
    void aCardsDeviceSaysThatItCanBeMappedOnlyToThoseWhoHaveRoomForItsAreas() throws KernelRefusal {
        var device = Leaf.of("nvidia-231").device(1, List.of());

        assertFalse(device.regionInfo(0, 32).flags().contains(RegionFlag.MMAP));
        assertTrue(device.regionInfo(0, 256).flags().contains(RegionFlag.MMAP));
    }

    @Test
    void ofAnIndexThatItDoesNotKnowACardsDeviceSaysNothing() throws KernelRefusal {
        assertEquals(
                RegionReply.ZERO, Leaf.of("nvidia-231").device(1, List.of()).regionInfo(12, 32));
    }

    @Test
    void theRegionWithTheCardsPictureComesAfterThoseThatAreCounted() {
        var question = new RegionQuestion(new TreeSet<>(Set.of(9)), true, new TreeSet<>());
        var shown = Leaf.shown(Leaf.of("nvidia-712").device(1, List.of()), question);

        assertEquals(9, shown.regionCount());
        assertEquals(MapTrial.MAPS, shown.region(9).orElseThrow().trial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvidia-231", "nvidia-712"})
    void twoDevicesOfOneTypeHaveTheirRegionsAtDifferentPlaces(String typeId) {
        var leaf = Leaf.of(typeId);
        var one = leaf.shown(1, List.of()).region(1).orElseThrow();
        var other = leaf.shown(2, List.of()).region(1).orElseThrow();

        assertNotEquals(one.place().offset(), other.place().offset());
        assertEquals(one.place().size(), other.place().size());
    }

    @Test
    void theDevicesOfProcessorGraphicsShareTheApertureWithoutOverlapping() {
        var leaf = Leaf.of("i915-GVTg_V5_4");
        var devices = new ArrayList<LeafDevice>();
        var areas = new ArrayList<SparseArea>();
        for (var number = 0; number < 5; number++) {
            var device = leaf.device(number, devices);
            devices.add(device);
            var shown = Leaf.shown(device, RegionQuestion.plain()).region(2).orElseThrow();
            areas.addAll(Objects.requireNonNull(shown.capabilities().areas()));
        }

        assertEquals(5, Set.copyOf(areas).size());
        for (var one : areas) {
            assertTrue(areas.stream().filter(other -> !other.equals(one)).noneMatch(one::overlaps), areas.toString());
        }
    }

    @Test
    void theApertureOfADeviceThatIsGoneIsGivenAgain() {
        var leaf = Leaf.of("i915-GVTg_V5_4");
        var first = leaf.device(1, List.of());
        var second = leaf.device(2, List.of(first));
        var third = leaf.device(3, List.of(second));

        assertEquals(
                Leaf.shown(first, RegionQuestion.plain()).region(2),
                Leaf.shown(third, RegionQuestion.plain()).region(2));
    }

    @Test
    void theLabsRegistersSayWhoseTheyAre() throws KernelRefusal {
        var device = Leaf.of("labgpu-103").device(1, List.of());

        assertEquals("LGPU", new String(device.read(0x10000, 4), StandardCharsets.US_ASCII));
        assertEquals(8, device.read(0x10009, 1)[0], "2048 MB, little endian");
    }

    @Test
    void aWordOfTheLabsMemorySaysInWhichBarItIsAndWhere() throws KernelRefusal {
        var device = Leaf.of("labgpu-103").device(1, List.of());

        assertEquals(List.of((byte) 0x10, (byte) 0, (byte) 2, (byte) 0x20), list(device.read(0x120010, 4)));
    }

    private static List<Byte> list(byte[] bytes) {
        var list = new ArrayList<Byte>();
        for (var one : bytes) {
            list.add(one);
        }
        return list;
    }
}
