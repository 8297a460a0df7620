package org.vgpudesk.app.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.tasks.Frames;
import org.vgpudesk.host.HostException;
import org.vgpudesk.profile.ProfileCatalog;

/** A maker whom nobody knows, on a host that offers his types: one file in the user's folder, and everything is there. */
final class UnknownMakerTest {

    @TempDir
    Path folder;

    @TempDir
    Path journal;

    @BeforeEach
    void writeTheProfile() throws IOException {
        try (var profile = UnknownMakerTest.class.getResourceAsStream("/org/vgpudesk/app/size/acme.yaml")) {
            Files.copy(Objects.requireNonNull(profile), folder.resolve("acme.yaml"));
        }
    }

    private static GpuPicture card(OpenDesk open, ProfileCatalog catalog) {
        var words = new SizeWords();
        words.learn(new SizeBook(catalog));
        return new GpuPageViewModel(open.desk().inventory(), words, Frames.AT_ONCE)
                .cards()
                .getFirst();
    }

    private static List<String> titles(GpuPicture card) {
        return card.sizes().stream().map(GpuPicture.SizePicture::title).toList();
    }

    @Test
    void withoutAProfileTheDriversOwnWordsStandAndASentenceSaysSo() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///acme", journal)) {
            var card = card(open, ProfileCatalog.standard());

            assertEquals(List.of("ACME G7-1W", "ACME G7-4W", "ACME G7-16W"), titles(card));
            assertFalse(card.rules().stated());
            assertTrue(card.sizes().getFirst().technical().contains("No vendor profile states more of this size."));
        }
    }

    @Test
    void withOneItsSizesAreTiles() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///acme", journal)) {
            var card = card(open, ProfileCatalog.standard(folder));
            var four = card.sizes().get(1);

            assertEquals(List.of("1\u00a0GB", "4\u00a0GB", "16\u00a0GB"), titles(card));
            assertEquals("Workstation (W)", four.words().series());
            assertEquals(
                    List.of("Up to 2 screens", "Up to 3840\u00a0×\u00a02160"),
                    four.words().notes());
        }
    }

    @Test
    void withOneItsCapacityIsKnown() throws HostException, InterruptedException {
        try (var open = OpenDesk.at("sim:///acme", journal)) {
            var card = card(open, ProfileCatalog.standard(folder));

            assertEquals("12\u00a0GB free", card.usage().summary());
            assertEquals("Fits 3 more", card.sizes().get(1).fit().fits());
            assertEquals("8\u00a0GB would be left", card.sizes().get(1).ahead().left());
            assertEquals("Only 12\u00a0GB left", card.sizes().get(2).fit().why());
            assertEquals("Held by design-01", card.sizes().get(2).held());
            assertEquals(List.of(), card.rules().contradictions());
        }
    }

    @Test
    void aProfileWhoseRuleIsWrongIsContradictedAndTheDriverBelieved()
            throws HostException, InterruptedException, IOException {
        var file = folder.resolve("acme.yaml");
        Files.writeString(file, Files.readString(file).replace("total: 16 GiB", "total: 8 GiB"));
        try (var open = OpenDesk.at("sim:///acme", journal)) {
            var card = card(open, ProfileCatalog.standard(folder));

            assertFalse(card.rules().contradictions().isEmpty());
            assertEquals("Fits 3 more", card.sizes().get(1).fit().fits());
        }
    }
}
