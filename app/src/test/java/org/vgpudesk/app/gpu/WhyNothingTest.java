package org.vgpudesk.app.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.PciAddress;

final class WhyNothingTest {

    private static Gpu card(@Nullable String driver) {
        return new Gpu(
                "0000:01:00.0",
                "Maker Inc.",
                "Chip [Product 630]",
                List.of(new GpuFunction(
                        "pci_0000_01_00_0", PciAddress.parse("0000:01:00.0"), null, driver, List.of())));
    }

    private static HostFacts facts(boolean iommu, Set<String> modules, String kernel) {
        return new HostFacts(
                new Fact.Known<>(Map.of(), "sysfs"),
                new Fact.Known<>(Map.of(), "sysfs"),
                new Fact.Known<>(iommu, "/sys/kernel/iommu_groups"),
                new Fact.Known<>(modules, "/proc/modules"),
                new Fact.Known<>(kernel, "/proc/sys/kernel/osrelease"));
    }

    private static List<String> reasons(HostFacts facts, Gpu... cards) {
        var state = new HostState();
        for (var card : cards) {
            state.apply(new HostEvent.GpuChanged(card));
        }
        state.apply(new HostEvent.FactsChanged(facts));
        return WhyNothing.of(state);
    }

    private static boolean says(List<String> reasons, String words) {
        return reasons.stream().anyMatch(r -> r.contains(words));
    }

    @Test
    void putsFirstThatNothingCanBeHandedOverWithoutAnIommu() {
        var reasons = reasons(facts(false, Set.of("mdev", "vfio"), "6.1.0"), card("i915"));

        assertTrue(reasons.getFirst().contains("IOMMU"), reasons.toString());
    }

    @Test
    void namesTheDriverThatOffersNothing() {
        assertTrue(says(reasons(facts(true, Set.of("mdev", "vfio"), "6.1.0"), card("somedrv")), "somedrv"));
        assertTrue(says(reasons(facts(true, Set.of("mdev"), "6.1.0"), card(null)), "No driver"));
        assertTrue(says(reasons(facts(true, Set.of("mdev"), "6.1.0"), card("vfio-pci")), "as a whole"));
    }

    @Test
    void saysThatSharingIsOffWhereTheKernelsPartIsNotLoaded() {
        var reasons = reasons(facts(true, Set.of("drm"), "6.1.0"), card("somedrv"));

        assertTrue(says(reasons, "mdev"), reasons.toString());
        assertTrue(says(reasons, "VFIO"), reasons.toString());
        assertEquals(false, says(reasons(facts(true, Set.of("mdev", "vfio"), "6.1.0"), card("somedrv")), "(mdev)"));
    }

    @ParameterizedTest
    @CsvSource({"6.7.9,false", "6.8.0-31-generic,true", "6.12.1,true", "7.0,true", "5.15,false", "strange,false"})
    void tellsOfTheOtherWayOnNewKernels(String kernel, boolean told) {
        assertEquals(told, says(reasons(facts(true, Set.of("mdev", "vfio"), kernel), card("d")), "From 6.8 on"));
    }

    @Test
    void tellsOfVirtualFunctionsThatAreOff() {
        assertTrue(says(reasons(facts(true, Set.of("mdev", "vfio"), "6.1.0"), card("d")), "virtual functions"));
    }

    @Test
    void saysOfAnotherComputerThatItIsNotKnown() {
        var reasons = reasons(HostFacts.unknown("It is another computer."), card("d"));

        assertTrue(reasons.getLast().contains("It is another computer."), reasons.toString());
    }

    @Test
    void hasNothingToSayOfDriversWhereThereIsNoCard() {
        assertEquals(1, reasons(facts(true, Set.of(), "6.12")).size());
    }
}
