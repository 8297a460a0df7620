package org.vgpudesk.app.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.host.HostException;

final class MachinesViewModelTest {

    @TempDir
    Path journal;

    @Test
    void listsMachinesByName() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            assertEquals(
                    List.of("cad-station", "media-debian", "office-win11", "training-01"),
                    model(open).rows().stream().map(MachineRow::name).toList());
        }
    }

    @Test
    void saysWhatASliceIsAndOfWhichCard() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var piece = model(open).rows().getFirst().pieces().getFirst();

            assertTrue(piece.text().endsWith(", A16"), piece.text());
            assertEquals(1, piece.hue());
        }
    }

    @Test
    void aTransientSliceIsGoneAfterAReboot() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///laptop", journal)) {
            var kiosk = model(open).rows().stream()
                    .filter(r -> r.name().equals("kiosk-mint"))
                    .findFirst()
                    .orElseThrow();

            assertTrue(kiosk.pieces().getFirst().goneAfterReboot());
        }
    }

    private static MachinesViewModel model(OpenDesk open) {
        var inventory = open.desk().inventory();
        return new MachinesViewModel(inventory, new SliceSizes(inventory, new SizeWords()));
    }
}
