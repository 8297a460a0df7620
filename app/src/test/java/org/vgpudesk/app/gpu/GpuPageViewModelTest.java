package org.vgpudesk.app.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.tasks.Frames;
import org.vgpudesk.host.HostException;
import org.vgpudesk.profile.ProfileCatalog;

final class GpuPageViewModelTest {

    @TempDir
    Path journal;

    @Test
    void showsOneCardForEachPhysicalGpu() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            assertEquals(3, page(open).cards().size());
        }
    }

    /** Otherwise a card with many sizes would take a frame of its own, and longer than that. */
    @Test
    void drawsACardOneSizeAtATime() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var works = new ArrayList<BooleanSupplier>();
            var page = new GpuPageViewModel(open.desk().inventory(), new SizeWords(), new Frames() {
                @Override
                public void work(BooleanSupplier step) {
                    works.add(step);
                }

                @Override
                public void eachFrame(BooleanSupplier step) {
                    works.add(step);
                }
            });
            int steps = 1;
            while (works.getLast().getAsBoolean()) {
                steps++;
            }

            assertEquals(3, page.cards().size());
            int sizes = page.cards().stream().mapToInt(c -> c.sizes().size()).sum();
            assertTrue(steps > sizes, steps + " steps for " + sizes + " sizes");
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
            assertEquals("Held by cad-station + 1", sizes.getLast().held());
            assertTrue(
                    sizes.getLast().accessible().contains("locked"),
                    sizes.getLast().accessible());
        }
    }

    @Test
    void whatAProfileSaysStandsInPlaceOfTheDriversWords() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var size = size(profiled(open).cards().getFirst(), "nvidia-712");

            assertEquals("2\u00a0GB", size.title());
            assertEquals("Workstation (Q)", size.words().series());
            assertEquals(
                    List.of("Up to 4 screens", "Up to 7680\u00a0×\u00a04320", "Licence needed"),
                    size.words().notes());
        }
    }

    @Test
    void aCardOfManyFunctionsSaysHowManyReallyFit() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            assertEquals(
                    "Fits 1 to 14 more",
                    size(page(open).cards().getFirst(), "nvidia-712").fit().fits());
            assertEquals(
                    "Fits 6 more",
                    size(profiled(open).cards().getFirst(), "nvidia-712").fit().fits());
        }
    }

    @Test
    void anotherSizeThanThoseInUseIsLockedByThem() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var card = profiled(open).cards().getFirst();
            var locked = size(card, "nvidia-713");

            assertEquals("Another size is in use on this GPU", locked.fit().why());
            assertEquals("Held by cad-station + 1", locked.held());
            assertEquals(
                    card.slices().stream().map(GpuPicture.SlicePicture::key).toList(),
                    locked.fit().holders());
        }
    }

    @Test
    void aSizeSaysWhatItWouldLeave() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            assertEquals(
                    "10\u00a0GB would be left",
                    size(profiled(open).cards().getFirst(), "nvidia-712")
                            .ahead()
                            .left());
        }
    }

    @Test
    void theMemoryOfACardIsKnownByItsProfile() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var usage = profiled(open).cards().getFirst().usage();

            assertEquals("12\u00a0GB free", usage.summary());
            assertEquals("4\u00a0GB of 16\u00a0GB in use", usage.second());
        }
    }

    @Test
    void everyFactTellsItsSource() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var technical =
                    size(profiled(open).cards().getFirst(), "nvidia-712").technical();

            assertTrue(
                    technical.stream()
                            .anyMatch(line -> line.matches("Memory: 2\u00a0GB \\(the driver's description.*")),
                    technical.toString());
        }
    }

    @Test
    void theProfilesComeLaterAndThePicturesAreRenewed() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///workstation", journal)) {
            var words = new SizeWords();
            var page = new GpuPageViewModel(open.desk().inventory(), words, Frames.AT_ONCE);
            var before = size(page.cards().getFirst(), "nvidia-712").title();
            words.learn(new SizeBook(ProfileCatalog.standard()));

            assertEquals("NVIDIA A16-2Q", before);
            assertEquals(
                    "2\u00a0GB", size(page.cards().getFirst(), "nvidia-712").title());
        }
    }

    @Test
    void noDemoHostContradictsItsProfile() throws HostException, InterruptedException {
        for (var host : List.of("workstation", "laptop", "samples", "fleet?gpus=2&slices=9&vms=9")) {
            try (var open = OpenDesk.at("sim:///" + host, journal)) {
                for (var card : profiled(open).cards()) {
                    assertEquals(List.of(), card.rules().contradictions(), host + " " + card.title());
                }
            }
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
        return new GpuPageViewModel(open.desk().inventory(), new SizeWords(), Frames.AT_ONCE);
    }

    private static GpuPageViewModel profiled(OpenDesk open) {
        var words = new SizeWords();
        words.learn(new SizeBook(ProfileCatalog.standard()));
        return new GpuPageViewModel(open.desk().inventory(), words, Frames.AT_ONCE);
    }

    private static GpuPicture.SizePicture size(GpuPicture card, String typeId) {
        return card.sizes().stream()
                .filter(s -> s.typeId().equals(typeId))
                .findFirst()
                .orElseThrow();
    }
}
