package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.TypeWords;

/** sysfs as the kernel lays it out. */
final class LocalDevicesTest {

    private static final UUID DEVICE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    private static final ParentFacts PARENT = new ParentFacts("0000:41:00.4", "acmegpu", "acce:2235", true);
    private static final TypeWords TYPE = new TypeWords("acmegpu-4", "ACME G7-4W", "vfio-pci", "memory 4096 MB");

    @TempDir
    private Path root;

    private Path parent = Path.of("");
    private Path type = Path.of("");

    @BeforeEach
    void aParentOnAnotherBusThanTheDevices() throws IOException {
        parent = Files.createDirectories(root.resolve("sys/devices/pci0000:40/0000:41:00.4"));
        Files.writeString(parent.resolve("vendor"), "0xacce\n");
        Files.writeString(parent.resolve("device"), "0x2235\n");
        link(parent.resolve("driver"), "sys/bus/pci/drivers/acmegpu");
        link(parent.resolve("physfn"), "sys/devices/pci0000:40/0000:41:00.0");
        type = Files.createDirectories(parent.resolve("mdev_supported_types/acmegpu-4"));
        Files.writeString(type.resolve("name"), "ACME G7-4W\n");
        Files.writeString(type.resolve("device_api"), "vfio-pci\n");
        Files.writeString(type.resolve("description"), "memory 4096 MB\n");
        link(root.resolve("sys/class/mdev_bus/0000:41:00.4"), "sys/devices/pci0000:40/0000:41:00.4");
    }

    private Path device() throws IOException {
        var device = Files.createDirectories(parent.resolve(DEVICE.toString()));
        Files.createSymbolicLink(device.resolve("mdev_type"), type);
        link(root.resolve("sys/bus/mdev/devices/" + DEVICE), "sys/devices/pci0000:40/0000:41:00.4/" + DEVICE);
        return device;
    }

    private void link(Path from, String to) throws IOException {
        Files.createDirectories(Path.of(String.valueOf(from.getParent())));
        Files.createSymbolicLink(from, Files.createDirectories(root.resolve(to)));
    }

    private LocalDevices devices() {
        return new LocalDevices(root);
    }

    @Test
    void findsADeviceWithItsParentAndType() throws IOException {
        link(device().resolve("iommu_group"), "sys/kernel/iommu_groups/12");

        assertEquals(
                Optional.of(new LocalDevice(DEVICE, PARENT, TYPE, "12")),
                devices().find(DEVICE));
    }

    @Test
    void findsOneWithoutAGroup() throws IOException {
        device();

        assertEquals(
                Optional.of(new LocalDevice(DEVICE, PARENT, TYPE, "")),
                devices().find(DEVICE));
    }

    @Test
    void findsNothingWhereThereIsNoDevice() throws IOException {
        assertEquals(Optional.empty(), devices().find(DEVICE));
    }

    @Test
    void leavesOutWhatADriverDoesNotTell() throws IOException {
        Files.delete(type.resolve("name"));
        Files.delete(type.resolve("description"));
        Files.delete(parent.resolve("vendor"));
        device();

        assertEquals(
                Optional.of(new LocalDevice(
                        DEVICE,
                        new ParentFacts("0000:41:00.4", "acmegpu", null, true),
                        new TypeWords("acmegpu-4", null, "vfio-pci", null),
                        "")),
                devices().find(DEVICE));
    }

    @Test
    void findsATypeOnWhomeverOffersIt() throws IOException {
        assertEquals(
                Optional.of(new LocalDevices.Offer(PARENT, TYPE)), devices().type("acmegpu-4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acmegpu-5", "../acmegpu-4", "..", "", "/", "mdev_supported_types/acmegpu-4"})
    void findsNoOtherType(String id) throws IOException {
        assertEquals(Optional.empty(), devices().type(id));
    }
}
