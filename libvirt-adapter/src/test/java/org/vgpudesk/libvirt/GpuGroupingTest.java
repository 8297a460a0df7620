package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vgpudesk.libvirt.Devices.elsewhere;
import static org.vgpudesk.libvirt.Devices.name;
import static org.vgpudesk.libvirt.Devices.pci;
import static org.vgpudesk.libvirt.Devices.type;
import static org.vgpudesk.libvirt.Devices.virtual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.libvirt.xml.NodeDevice;

class GpuGroupingTest {

    @Test
    void makesOneCardOfAPhysicalFunctionAndItsVirtualOnes() {
        var second = virtual("0000:41:00.5", "0000:41:00.0", type("t", 1));
        var first = virtual("0000:41:00.4", "0000:41:00.0", type("t", 1));
        var physical = pci("0000:41:00.0", Devices.DISPLAY);
        assertEquals(
                List.of(new Gpu(
                        "0000:41:00.0",
                        "Maker",
                        "Card",
                        List.of(physical.function(), first.function(), second.function()))),
                GpuGrouping.cards(List.of(second, physical, first)));
    }

    @Test
    void namesACardAfterAPhysicalFunctionThatIsNotListed() {
        var orphan = virtual("0000:41:00.4", "0000:41:00.0", type("t", 1));
        assertEquals(
                List.of("0000:41:00.0"),
                GpuGrouping.cards(List.of(orphan)).stream().map(Gpu::id).toList());
    }

    @Test
    void leavesOtherPciDevicesOut() {
        assertEquals(List.of(), GpuGrouping.cards(List.of(pci("0000:02:00.0", Devices.NETWORK))));
    }

    @Test
    void takesAParentDeviceOfAnyClass() {
        assertEquals(
                List.of(name("0000:02:00.0")),
                functionNames(List.of(pci("0000:02:00.0", Devices.NETWORK, type("t", 1)))));
    }

    @Test
    void takesADisplayControllerWithoutTypes() {
        assertEquals(List.of(name("0000:00:02.0")), functionNames(List.of(pci("0000:00:02.0", Devices.DISPLAY))));
    }

    @Test
    void takesVirtualFunctionsOfACardThatOfferNothingThemselves() {
        var physical = pci("0000:02:00.0", Devices.NETWORK, type("t", 1));
        var virtual = virtual("0000:02:00.1", "0000:02:00.0");
        assertEquals(List.of(name("0000:02:00.0"), name("0000:02:00.1")), functionNames(List.of(virtual, physical)));
    }

    @Test
    void namesACardOnAnotherBusAfterItsNodeDevice() {
        var parent = elsewhere("ap_matrix", type("t", 65536));
        assertEquals(
                List.of(new Gpu("ap_matrix", null, null, List.of(parent.function()))),
                GpuGrouping.cards(List.of(parent)));
    }

    private static List<String> functionNames(List<NodeDevice.Function> functions) {
        return GpuGrouping.cards(functions).stream()
                .flatMap(g -> g.functions().stream())
                .map(GpuFunction::name)
                .toList();
    }
}
