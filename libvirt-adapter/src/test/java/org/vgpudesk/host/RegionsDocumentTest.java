package org.vgpudesk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

final class RegionsDocumentTest {

    private static final DeviceInfo DEVICE = new DeviceInfo(
            "vfio-pci",
            10,
            List.of(
                    new RegionInfo(
                            0,
                            Set.of(RegionFlag.MMAP, RegionFlag.WRITE, RegionFlag.READ),
                            new Place(0x8000_0100_0000_0000L, 0x1000),
                            new Capabilities(List.of(new SparseArea(0, 512)), null),
                            MapTrial.SIGBUS),
                    new RegionInfo(
                            9,
                            Set.of(RegionFlag.READ),
                            new Place(0, -4096),
                            new Capabilities(null, new RegionType(0x80008086L, 1)),
                            MapTrial.NOT_TRIED)),
            Map.of(0, 1));

    private static final String JSON = "{\"deviceApi\":\"vfio-pci\",\"regionCount\":10,\"regions\":["
            + "{\"index\":0,\"flags\":[\"READ\",\"WRITE\",\"MMAP\"],\"offset\":\"0x8000010000000000\",\"size\":4096,"
            + "\"areas\":[{\"start\":0,\"size\":512}],\"type\":null,\"trial\":\"SIGBUS\"},"
            + "{\"index\":9,\"flags\":[\"READ\"],\"offset\":\"0x0\",\"size\":18446744073709547520,"
            + "\"areas\":null,\"type\":{\"type\":2147516550,\"subtype\":1},\"trial\":\"NOT_TRIED\"}],"
            + "\"irqs\":{\"0\":1}}";

    @Test
    void writesEveryFieldUnsignedAndInAFixedOrder() {
        assertEquals(JSON, RegionsDocument.of(DEVICE).json());
    }

    @Test
    void readsWhatItWrote() throws JsonProcessingException {
        assertEquals(DEVICE, RegionsDocument.read(JSON).deviceInfo());
    }

    @Test
    void leavesAloneWhatSomebodyAdded() throws JsonProcessingException {
        assertEquals(
                DEVICE,
                RegionsDocument.read(JSON.replaceFirst("\\{", "{\"recorded\":\"by hand\","))
                        .deviceInfo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0x8000010000000000\" -> \"1024\"",
                "\"0x8000010000000000\" -> \"0x\"",
                "18446744073709547520 -> 18446744073709551616",
                "18446744073709547520 -> -1",
                "\"SIGBUS\" -> \"MAYBE\"",
                "\"regionCount\":10, -> ",
                "\"areas\":null, -> ",
                "\"MMAP\" -> null",
                "\"vfio-pci\" -> null"
            })
    void refusesWhatIsNoSuchDocument(String change) {
        var parts = change.split(" -> ", 2);
        var broken = JSON.replace(parts[0], parts[1]);
        assertThrows(JsonProcessingException.class, () -> RegionsDocument.read(broken));
    }
}
