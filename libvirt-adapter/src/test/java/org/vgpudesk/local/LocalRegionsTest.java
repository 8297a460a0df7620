package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionView.NotShown;
import org.vgpudesk.host.RegionView.Reason;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** Looking at a device: what is asked, what is left alone, and what a refusal means. */
final class LocalRegionsTest {

    private static final UUID DEVICE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    private static final int ALL = Reply.READ | Reply.WRITE | Reply.MMAP;

    @TempDir
    private Path root;

    private final FakeKernel kernel = new FakeKernel();

    @BeforeEach
    void anActiveDevice() throws IOException {
        var parent = Files.createDirectories(root.resolve("sys/devices/acme"));
        var device = Files.createDirectories(parent.resolve(DEVICE.toString()));
        var type = Files.createDirectories(parent.resolve("mdev_supported_types/acme-1"));
        Files.writeString(type.resolve("device_api"), "vfio-pci\n");
        var group = Files.createDirectories(root.resolve("sys/kernel/iommu_groups/" + FakeKernel.GROUP));
        Files.createSymbolicLink(device.resolve("mdev_type"), type);
        Files.createSymbolicLink(device.resolve("iommu_group"), group);
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("sys/bus/mdev/devices")).resolve(DEVICE.toString()), device);
    }

    @AfterEach
    void nothingIsLeftOpen() {
        assertEquals(List.of(), kernel.stillOpen());
    }

    private RegionView look(UUID uuid, RegionQuestion question) throws HostException {
        return new LocalRegions(new LocalDevices(root), kernel).look(uuid, question);
    }

    private RegionView look() throws HostException {
        return look(DEVICE, new RegionQuestion(new TreeSet<>(), true, new TreeSet<>()));
    }

    private DeviceInfo shown(RegionView view) {
        return ((RegionView.Shown) view).device();
    }

    private MapTrial trial(RegionView view, int index) {
        return shown(view).region(index).orElseThrow().trial();
    }

    private void assertNotShown(Reason reason, RegionView view) {
        assertEquals(reason, ((NotShown) view).reason());
    }

    @Test
    void showsWhatTheDeviceCounts() throws HostException {
        kernel.region(0, Reply.of(Reply.READ, 0x1000, 64)).irqCount = 2;

        assertEquals(
                new DeviceInfo(
                        "vfio-pci",
                        1,
                        List.of(new RegionInfo(
                                0,
                                Set.of(RegionFlag.READ),
                                new RegionInfo.Place(0x1000, 64),
                                RegionInfo.Capabilities.NONE,
                                MapTrial.NOT_TRIED)),
                        Map.of(0, 1, 1, 2)),
                shown(look()));
    }

    @Test
    void opensContainerAndGroupOfTheDevice() throws HostException {
        look();

        assertEquals(List.of("open /dev/vfio/vfio", "open /dev/vfio/12"), kernel.asked);
    }

    @Test
    void asksAlsoBeyondWhatTheDeviceCounts() throws HostException {
        kernel.region(0, Reply.of(ALL, 0x1000, 64)).region(16, Reply.of(ALL, 0x1000, 64)).regionCount = 1;

        var view = look(DEVICE, new RegionQuestion(new TreeSet<>(Set.of(16)), false, new TreeSet<>()));

        assertTrue(shown(view).region(16).isPresent());
    }

    @Test
    void takesAnIndexThatTheDriverRefusesForNoRegion() throws HostException {
        kernel.regionCount = 3;

        assertTrue(shown(look()).regions().stream().noneMatch(RegionInfo::exists));
    }

    @Test
    void takesAnIndexThatTheDriverIgnoresForNoRegion() throws HostException {
        kernel.region(0, question -> {});

        assertFalse(shown(look()).region(0).isPresent());
    }

    @Test
    void givesADriverAsMuchRoomAsItWantsAndNoMore() throws HostException {
        kernel.region(0, Reply.of(ALL, 0, 4096).capability(2, 0));

        look();

        assertTrue(kernel.asked.containsAll(List.of("region 0 in 32", "region 0 in 48")), kernel.asked.toString());
    }

    @Test
    void takesTheFlagsOfTheLastAnswer() throws HostException {
        kernel.region(0, question -> {
            Reply.of(ALL, 0, 4096).sparse(0, 4096).to(question);
            if (question.length == RegionReply.SIZE) {
                Structure.over(question).putInt(4, Reply.READ);
            }
        });

        assertEquals(
                Set.of(RegionFlag.READ, RegionFlag.WRITE, RegionFlag.MMAP),
                shown(look()).regions().getFirst().flags());
    }

    @Test
    void mapsEachAreaWhereItBegins() throws HostException {
        kernel.region(0, Reply.of(ALL, 0x10000, 0x8000).sparse(0, 0x1000, 0x4000, 0x2000));

        assertEquals(MapTrial.MAPS, trial(look(), 0));
        assertTrue(kernel.asked.containsAll(List.of("map 10000 + 4096", "map 14000 + 8192")), kernel.asked.toString());
    }

    @Test
    void tellsTheWorstOfSeveralAreas() throws HostException {
        kernel.region(0, Reply.of(ALL, 0x10000, 0x8000).sparse(0, 0x1000, 0x4000, 0x2000, 0x6000, 0x1000))
                .maps(0x14000, MapTrial.SIGBUS)
                .maps(0x16000, MapTrial.REFUSED);

        assertEquals(MapTrial.SIGBUS, trial(look(), 0));
    }

    @Test
    void doesNotMapAnAreaThatEndsOutsideOfItsRegion() throws HostException {
        kernel.region(0, Reply.of(ALL, 0x10000, 0x8000).sparse(0x4000, 0x8000));

        assertEquals(MapTrial.NOT_TRIED, trial(look(), 0));
        assertTrue(kernel.asked.stream().noneMatch(a -> a.startsWith("map")), kernel.asked.toString());
    }

    @Test
    void neverTouchesWhatMustNotBeTouched() throws HostException {
        kernel.region(0, Reply.of(ALL, 0x10000, 0x8000));

        look(DEVICE, new RegionQuestion(new TreeSet<>(), true, new TreeSet<>(Set.of(0))));

        assertTrue(kernel.asked.stream().noneMatch(a -> a.startsWith("map")), kernel.asked.toString());
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "3"})
    void mapsOnlyWhatSaysThatItCanBeMappedAndRead(int flags) throws HostException {
        kernel.region(0, Reply.of(flags, 0x10000, 0x8000));

        assertEquals(MapTrial.NOT_TRIED, trial(look(), 0));
    }

    @Test
    void isNotActiveWithoutADevice() throws HostException {
        assertNotShown(Reason.NOT_ACTIVE, look(new UUID(1, 2), RegionQuestion.plain()));
        assertEquals(List.of(), kernel.asked);
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/vfio/vfio, ENOENT, UNSUPPORTED",
        "/dev/vfio/vfio, ENODEV, UNSUPPORTED",
        "/dev/vfio/vfio, EACCES, NO_RIGHT",
        "/dev/vfio/12, ENOENT, UNSUPPORTED",
        "/dev/vfio/12, EACCES, NO_RIGHT",
        "/dev/vfio/12, EPERM, NO_RIGHT",
        "/dev/vfio/12, EBUSY, IN_USE"
    })
    void saysWhyAFileCannotBeOpened(String path, Errno why, Reason reason) throws HostException {
        kernel.cannotOpen(path, why);

        assertNotShown(reason, look());
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_SET_CONTAINER, EBUSY, IN_USE",
        "GROUP_SET_CONTAINER, EPERM, NO_RIGHT",
        "SET_IOMMU, ENODEV, UNSUPPORTED",
        "SET_IOMMU, EINVAL, UNSUPPORTED",
        "GROUP_GET_DEVICE_FD, ESRCH, ONLY_IN_VIRTUAL_MACHINE",
        "GROUP_GET_DEVICE_FD, EINVAL, ONLY_IN_VIRTUAL_MACHINE",
        "GROUP_GET_DEVICE_FD, EOPNOTSUPP, ONLY_IN_VIRTUAL_MACHINE",
        "GROUP_GET_DEVICE_FD, EBUSY, IN_USE",
        "GROUP_GET_DEVICE_FD, EEXIST, IN_USE",
        "GROUP_GET_DEVICE_FD, ENODEV, NOT_ACTIVE",
        "GROUP_GET_DEVICE_FD, EPERM, NO_RIGHT"
    })
    void saysWhyADeviceCannotBeOpened(VfioRequest request, Errno why, Reason reason) throws HostException {
        kernel.refuses(request, why);

        assertNotShown(reason, look());
    }

    @Test
    void keepsTheKernelsWords() throws HostException {
        kernel.cannotOpen("/dev/vfio/12", Errno.EBUSY);

        assertEquals(new NotShown(Reason.IN_USE, "open /dev/vfio/12: EBUSY, device or resource busy"), look());
    }

    @Test
    void isInUseWhereTheHostHasAnotherDeviceOfTheGroup() throws HostException {
        kernel.groupFlags = 0;

        assertNotShown(Reason.IN_USE, look());
    }

    @ParameterizedTest
    @EnumSource(
            value = VfioRequest.class,
            names = {"GROUP_GET_DEVICE_FD", "DEVICE_GET_INFO", "DEVICE_GET_REGION_INFO", "DEVICE_GET_IRQ_INFO"})
    void failsWithTheKernelsWordsWhereADriverFails(VfioRequest request) {
        kernel.region(0, Reply.of(ALL, 0, 4096)).irqCount = 1;
        kernel.refuses(request, Errno.EIO);

        var failure = assertThrows(HostException.class, this::look);

        assertEquals(request + ": EIO, input/output error", failure.hostWords());
    }

    @ParameterizedTest
    @CsvSource({"-1", "1025", "2147483647"})
    void refusesACountThatMakesNoSense(int count) {
        kernel.regionCount = count;

        var failure = assertThrows(HostException.class, this::look);

        assertTrue(failure.getMessage().contains("answers what makes no sense"), failure.getMessage());
    }

    @Test
    void refusesAnAnswerOfNoEnd() {
        kernel.region(0, question -> Structure.over(question).putInt(0, question.length + 8));

        assertThrows(HostException.class, this::look);
        assertTrue(kernel.asked.size() < 10, kernel.asked.toString());
    }

    @Test
    void asksForNoRoomWithoutABound() {
        kernel.region(0, question -> Structure.over(question).putInt(0, -1));

        assertThrows(HostException.class, this::look);
    }

    @ParameterizedTest
    @CsvSource({"2, vfio-pci", "16, vfio-ccw", "32, vfio-ap", "0, vfio-pci"})
    void takesTheDevicesOwnWordForWhatItIs(int flags, String api) throws HostException {
        kernel.deviceFlags = flags;

        assertEquals(api, shown(look()).deviceApi());
    }
}
