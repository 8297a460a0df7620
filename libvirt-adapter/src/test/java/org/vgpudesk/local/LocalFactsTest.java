package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.Fact;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.FunctionState;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.PciAddress;

class LocalFactsTest {

    private static final PciAddress PHYSICAL = PciAddress.parse("0000:41:00.0");
    private static final PciAddress VIRTUAL = PciAddress.parse("0000:41:00.4");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void readsTheDriversDescriptionOfEachType() throws IOException {
        write("sys/bus/pci/devices/0000:41:00.0/mdev_supported_types/card-1/description", "framebuffer=1024M\n");
        write("sys/bus/pci/devices/0000:41:00.0/mdev_supported_types/card-2/name", "no description\n");
        var parent = new GpuFunction(
                "pci_0000_41_00_0", PHYSICAL, null, "card", List.of(new MdevType("card-1", null, "vfio-pci", 1)));
        assertEquals(
                new Fact.Known<>(
                        Map.of(new TypeOnParent("pci_0000_41_00_0", "card-1"), "framebuffer=1024M"),
                        root.resolve("sys/bus/pci/devices").toString()),
                facts(parent).typeDescriptions());
    }

    @Test
    void namesTheTypeThatAVirtualFunctionWasPreparedAs() throws IOException {
        write("sys/bus/pci/devices/0000:41:00.4/anyvendor/current_vgpu_type", "1148\n");
        write(
                "sys/bus/pci/devices/0000:41:00.4/anyvendor/creatable_vgpu_types",
                "ID    : vGPU Name\n1147  : CARD-1Q\n1148  : CARD-2Q\n");
        assertEquals(Map.of(VIRTUAL, new FunctionState(true, "CARD-2Q")), prepared());
    }

    @Test
    void keepsTheNumberOfATypeThatIsNotListedAnyMore() throws IOException {
        write("sys/bus/pci/devices/0000:41:00.4/anyvendor/current_vgpu_type", "1148\n");
        write("sys/bus/pci/devices/0000:41:00.4/anyvendor/creatable_vgpu_types", "ID    : vGPU Name\n");
        assertEquals(Map.of(VIRTUAL, new FunctionState(true, "1148")), prepared());
    }

    @Test
    void tellsAVirtualFunctionThatIsNotPrepared() throws IOException {
        write("sys/bus/pci/devices/0000:41:00.4/anyvendor/current_vgpu_type", "0\n");
        assertEquals(Map.of(VIRTUAL, new FunctionState(false, "")), prepared());
    }

    @Test
    void leavesFunctionsOutThatNoVendorPrepares() throws IOException {
        write("sys/bus/pci/devices/0000:41:00.4/vendor", "0x10de\n");
        assertEquals(Map.of(), prepared());
    }

    @Test
    void readsKernelModulesAndGroups() throws IOException {
        write("proc/modules", "mdev 12345 1 card, Live 0x0\nvfio 1 2 - Live 0x0\n");
        write("proc/sys/kernel/osrelease", "6.12.1\n");
        Files.createDirectories(root.resolve("sys/kernel/iommu_groups/7"));
        var facts = facts();
        assertEquals(Set.of("mdev", "vfio"), facts.modules().known().orElseThrow());
        assertEquals("6.12.1", facts.kernel().known().orElseThrow());
        assertEquals(true, facts.iommu().known().orElseThrow());
    }

    @Test
    void knowsThatThereIsNoIommu() throws IOException {
        Files.createDirectories(root.resolve("sys/kernel/iommu_groups"));
        assertEquals(false, facts().iommu().known().orElseThrow());
    }

    @Test
    void guessesNothingWhereNothingCanBeRead() {
        var facts = facts();
        assertInstanceOf(Fact.Unknown.class, facts.iommu());
        assertInstanceOf(Fact.Unknown.class, facts.modules());
        assertInstanceOf(Fact.Unknown.class, facts.virtualFunctions());
    }

    private Map<PciAddress, FunctionState> prepared() {
        var virtual = new GpuFunction("vf", VIRTUAL, PHYSICAL, "card", List.of());
        return facts(virtual).virtualFunctions().known().orElseThrow();
    }

    private org.vgpudesk.host.HostFacts facts(GpuFunction... functions) {
        return new LocalFacts(root).read(List.of(functions));
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
