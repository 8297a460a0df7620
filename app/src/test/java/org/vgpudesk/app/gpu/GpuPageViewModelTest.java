package org.vgpudesk.app.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.host.HostException;

final class GpuPageViewModelTest {

    @TempDir
    Path journal;

    @Test
    void showsOneCardForEachPhysicalGpu() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            assertEquals(3, page(open).cards().size());
        }
    }

    @Test
    void namesTheMachinesThatShareACard() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var card = page(open).cards().getFirst();

            assertEquals(
                    List.of("cad-station", "office-win11"),
                    card.slices().stream().map(GpuPicture.SlicePicture::name).toList());
            assertEquals("Shared by 2 virtual machines", card.subtitle());
        }
    }

    @Test
    void aLockedSizeSaysWhyAndComesAfterThoseThatFit() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var sizes = page(open).cards().getFirst().sizes();

            assertFalse(sizes.getFirst().locked());
            assertTrue(sizes.getLast().locked());
            assertEquals("In use by cad-station + 1", sizes.getLast().held());
            assertTrue(
                    sizes.getLast().accessible().contains("locked"),
                    sizes.getLast().accessible());
        }
    }

    @Test
    void aCardThatCannotBeDividedSaysWhichDriverDoesNotOfferIt() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var last = page(open).cards().getLast();

            assertTrue(last.sizes().isEmpty());
            assertTrue(last.whyNot().startsWith("Its driver here"), last.whyNot());
        }
    }

    @Test
    void aHostWithoutAnyGpuSaysSo() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///empty", journal)) {
            var nothing = page(open).nothingProperty().get();

            assertNotNull(nothing);
        }
    }

    @Test
    void whatCannotBeReadIsMarkedAndTheOthersAreThere() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///samples", journal)) {
            var page = page(open);

            assertEquals(1, page.unreadable().size());
            assertFalse(page.cards().isEmpty());
            assertNull(page.nothingProperty().get());
        }
    }

    @Test
    void preparedVirtualFunctionsCanBeGivenAndOthersSayWhatIsMissing() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///modern", journal)) {
            var functions = page(open).cards().getFirst().functions();

            assertTrue(functions.stream().anyMatch(GpuPicture.FunctionPicture::free));
            assertTrue(functions.stream().anyMatch(f -> f.state().startsWith("Not prepared") && !f.free()));
        }
    }

    private static GpuPageViewModel page(OpenDesk open) {
        return new GpuPageViewModel(open.desk().inventory(), new HostSizeWords());
    }
}
