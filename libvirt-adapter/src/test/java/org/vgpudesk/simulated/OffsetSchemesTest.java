package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.simulated.vfio.KernelRefusal;

/**
 * Whoever computes where a region is, instead of asking, is wrong: no formula holds for all drivers. If one of these
 * tests fails because a formula holds for everybody, a driver has lost its own scheme.
 */
final class OffsetSchemesTest {

    /** One type of each driver. */
    private static final List<String> ONE_OF_EACH = List.of(
            "mtty-2",
            "mdpy-hd",
            "mbochs-small",
            "labgpu-101",
            "i915-GVTg_V5_4",
            "nvidia-231",
            "nvidia-712",
            "vfio_ccw-io");

    /** The formulas that a program could be tempted to use. */
    private static final Map<String, Formula> FORMULAS = formulas();

    private interface Formula {
        long offset(RegionInfo region, DeviceInfo device);
    }

    private static Map<String, Formula> formulas() {
        var formulas = new LinkedHashMap<String, Formula>();
        formulas.put("index << 40", (region, device) -> (long) region.index() << 40);
        formulas.put("index << 10", (region, device) -> (long) region.index() << 10);
        formulas.put("packed by index", (region, device) -> packed(region, device, Function.identity()));
        formulas.put(
                "packed, configuration space first",
                (region, device) -> packed(region, device, index -> index == 7 ? -1 : index));
        formulas.put("as the first device of that driver had it", OffsetSchemesTest::asAnotherDeviceHasIt);
        return formulas;
    }

    /** Each region on the next page after the one before it. */
    private static long packed(RegionInfo region, DeviceInfo device, Function<Integer, Integer> order) {
        return device.regions().stream()
                .filter(RegionInfo::exists)
                .filter(other -> order.apply(other.index()) < order.apply(region.index()))
                .mapToLong(other -> (other.place().size() + 0xfff) & ~0xfffL)
                .sum();
    }

    private static long asAnotherDeviceHasIt(RegionInfo region, DeviceInfo device) {
        return ONE_OF_EACH.stream()
                .map(Leaf::of)
                .filter(leaf -> leaf.shown().equals(device))
                .findFirst()
                .orElseThrow()
                .shown(1, List.of())
                .region(region.index())
                .orElseThrow()
                .place()
                .offset();
    }

    private static Stream<String> fits(Formula formula) {
        return ONE_OF_EACH.stream().filter(type -> {
            var device = Leaf.of(type).shown();
            return device.regions().stream()
                    .filter(RegionInfo::exists)
                    .allMatch(region ->
                            formula.offset(region, device) == region.place().offset());
        });
    }

    @Test
    void everyFormulaHoldsForItsOwnDriversOnly() {
        var holds = new LinkedHashMap<String, List<String>>();
        FORMULAS.forEach((name, formula) -> holds.put(name, fits(formula).toList()));

        assertEquals(
                Map.of(
                        "index << 40", List.of("mtty-2", "i915-GVTg_V5_4"),
                        "index << 10", List.of("vfio_ccw-io"),
                        "packed by index", List.of(),
                        "packed, configuration space first", List.of(),
                        "as the first device of that driver had it",
                                List.of(
                                        "mtty-2",
                                        "mdpy-hd",
                                        "mbochs-small",
                                        "labgpu-101",
                                        "i915-GVTg_V5_4",
                                        "vfio_ccw-io")),
                holds);
    }

    private static Stream<String> oneOfEach() {
        return ONE_OF_EACH.stream();
    }

    /** The driver finds each region again at the place that it named, and nothing at the end of it. */
    @ParameterizedTest
    @MethodSource("oneOfEach")
    void whatADriverNamedItAnswersAt(String type) throws KernelRefusal {
        var leaf = Leaf.of(type);
        var device = leaf.device(Leaf.NUMBER, List.of());
        for (var region :
                Leaf.shown(device, RegionQuestion.about(leaf.stated())).regions()) {
            if (region.exists()) {
                assertEquals(1, device.read(region.place().offset(), 1).length, region.toString());
                var end = region.place().offset() + region.place().size() - 1;
                assertEquals(1, device.read(end, 8).length, "reading stops at the end of " + region);
            }
        }
    }
}
