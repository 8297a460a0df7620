package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vgpudesk.simulated.MdevDriver.ActiveDevice;

/** How the drivers count what is left. */
final class CapacityTest {

    private static final String CARD = "pci_0000_06_00_0";

    private static FramebufferType type(String id, long mebibytes) {
        return new FramebufferType(id, id, mebibytes, 4, "7680x4320", 60);
    }

    private static Map<String, Long> counts(MdevDriver driver, String parent, List<ActiveDevice> active) {
        var counts = new TreeMap<String, Long>();
        driver.types().forEach(t -> counts.put(t.id(), driver.available(t.id(), parent, active)));
        return counts;
    }

    private static ActiveDevice on(String type) {
        return new ActiveDevice(CARD, type);
    }

    /** As a P40 of 24 GB was seen to count. */
    @Test
    void afterOneDeviceOfTwoGigabytesEveryTypeOfThatSizeShowsElevenAndAllOthersNone() {
        var driver = new NvidiaVgpuDriver(
                24576,
                List.of(type("1Q", 1024), type("2B", 2048), type("2B4", 2048), type("2Q", 2048), type("24Q", 24576)));

        assertEquals(
                Map.of("1Q", 0L, "2B", 11L, "2B4", 11L, "2Q", 11L, "24Q", 0L), counts(driver, CARD, List.of(on("2Q"))));
    }

    @Test
    void anEmptyCardOfSixteenGigabytesCountsEverySizeByItsMemory() {
        var driver = new NvidiaVgpuDriver(16384, TypeTables.framebuffer("T4"));
        var counts = counts(driver, CARD, List.of());

        assertEquals(
                List.of(16L, 8L, 4L, 2L, 1L),
                List.of(
                        counts.get("nvidia-230"),
                        counts.get("nvidia-231"),
                        counts.get("nvidia-232"),
                        counts.get("nvidia-233"),
                        counts.get("nvidia-234")));
    }

    @Test
    void noMoreThanThirtyTwoDevicesAreMadeOnOneCard() {
        var driver = new NvidiaVgpuDriver(49152, List.of(type("1Q", 1024)));

        assertEquals(32, driver.available("1Q", CARD, List.of()));
    }

    @Test
    void whenTheLastDeviceIsGoneEverySizeIsFreeAgain() {
        var driver = new NvidiaVgpuDriver(16384, List.of(type("1Q", 1024), type("2Q", 2048)));

        assertEquals(Map.of("1Q", 16L, "2Q", 8L), counts(driver, CARD, List.of()));
    }

    @Test
    void aVirtualFunctionTakesOneDevice() {
        var driver = new NvidiaSriovVgpuDriver(16384, List.of(type("1Q", 1024), type("2Q", 2048)));
        var active = List.of(new ActiveDevice("vf0", "2Q"));

        assertEquals(Map.of("1Q", 0L, "2Q", 0L), counts(driver, "vf0", active));
    }

    @Test
    void theSizeOnOneVirtualFunctionHoldsForAllOfTheCard() {
        var driver = new NvidiaSriovVgpuDriver(16384, List.of(type("1Q", 1024), type("2B", 2048), type("2Q", 2048)));
        var active = List.of(new ActiveDevice("vf0", "2Q"));

        assertEquals(Map.of("1Q", 0L, "2B", 1L, "2Q", 1L), counts(driver, "vf1", active));
    }

    @Test
    void aFreeVirtualFunctionHelpsNobodyWhenTheCardIsFull() {
        var driver = new NvidiaSriovVgpuDriver(4096, List.of(type("2Q", 2048)));
        var active = List.of(new ActiveDevice("vf0", "2Q"), new ActiveDevice("vf1", "2Q"));

        assertEquals(0, driver.available("2Q", "vf2", active));
    }

    /** As {@code mdevctl types} printed it on a machine with an UHD 630. */
    @Test
    void processorGraphicsCountWhatTheFirstExhaustedPoolAllows() {
        assertEquals(
                Map.of("i915-GVTg_V5_1", 1L, "i915-GVTg_V5_2", 2L, "i915-GVTg_V5_4", 5L, "i915-GVTg_V5_8", 7L),
                counts(new GvtgDriver(TypeTables.aperture("UHD630")), CARD, List.of()));
    }

    @Test
    void sizesOfProcessorGraphicsMix() {
        var driver = new GvtgDriver(TypeTables.aperture("UHD630"));

        assertEquals(
                Map.of("i915-GVTg_V5_1", 0L, "i915-GVTg_V5_2", 1L, "i915-GVTg_V5_4", 3L, "i915-GVTg_V5_8", 4L),
                counts(driver, CARD, List.of(on("i915-GVTg_V5_2"))));
    }

    @Test
    void serialPortsComeFromOnePool() {
        assertEquals(
                Map.of("mtty-1", 21L, "mtty-2", 10L),
                counts(new MttyDriver(), CARD, List.of(on("mtty-1"), on("mtty-2"))));
    }

    @Test
    void plainDisplaysAreFourInAll() {
        assertEquals(
                Map.of("mdpy-vga", 2L, "mdpy-xga", 2L, "mdpy-hd", 2L),
                counts(new MdpyDriver(), CARD, List.of(on("mdpy-vga"), on("mdpy-hd"))));
    }

    @Test
    void displaysWithMemoryShareIt() {
        assertEquals(
                Map.of("mbochs-small", 48L, "mbochs-medium", 12L, "mbochs-large", 3L),
                counts(new MbochsDriver(), CARD, List.of(on("mbochs-large"))));
    }

    @Test
    void theLabsPooledCardMixesSizes() {
        var driver = new LabPooledDriver(16384, List.of(type("1Q", 1024), type("4Q", 4096)), Set.of());

        assertEquals(Map.of("1Q", 11L, "4Q", 2L), counts(driver, CARD, List.of(on("4Q"), on("1Q"))));
    }

    @Test
    void aSubchannelTakesOneDevice() {
        var driver = new VfioCcwDriver();

        assertEquals(
                List.of(1L, 0L),
                List.of(
                        driver.available("vfio_ccw-io", CARD, List.of()),
                        driver.available("vfio_ccw-io", CARD, List.of(on("vfio_ccw-io")))));
    }

    @Test
    void aFullCardCountsNoneOfAnything() {
        var driver = new NvidiaVgpuDriver(16384, TypeTables.framebuffer("T4"));
        var active = new ArrayList<ActiveDevice>();
        for (var i = 0; i < 8; i++) {
            active.add(on("nvidia-231"));
        }

        assertEquals(
                0,
                counts(driver, CARD, active).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
