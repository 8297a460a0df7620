package org.vgpudesk.app.give;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.connect.OpenDesk;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.profile.ProfileCatalog;

/** Who can be given a size, and why others cannot. */
final class PiecesTest {

    private static final String CARD = "0000:41:00.0";
    private static final Piece OPEN = new Piece.Size(CARD, "nvidia-712");
    private static final Piece LOCKED = new Piece.Size(CARD, "nvidia-713");

    @TempDir
    Path journal;

    private final SizeWords words = new SizeWords();
    private OpenDesk open;

    @BeforeEach
    void open() throws HostException, InterruptedException {
        words.learn(new SizeBook(ProfileCatalog.standard()));
        open = OpenDesk.at("sim:///workstation", journal);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private UUID machine(String name) {
        return open.desk().inventory().state().domain(name).orElseThrow().uuid();
    }

    private String whyNot(Piece piece, UUID domain) {
        return new Pieces(open.desk(), words).whyNot(piece, domain);
    }

    @Test
    void aSizeWithRoomCanBeGivenToAMachineThatIsOffAndToOneThatRuns() {
        assertEquals("", whyNot(OPEN, machine("training-01")));
        assertEquals("", whyNot(OPEN, machine("cad-station")));
    }

    @Test
    void aLockedSizeSaysWhyAndWhoHoldsIt() {
        var why = whyNot(LOCKED, machine("training-01"));

        assertTrue(why.startsWith("Another size is in use on this GPU. "), why);
        assertTrue(why.contains("cad-station"), why);
    }

    @Test
    void aMachineThatIsGoneSaysSo() {
        var nobody = UUID.fromString("00000000-0000-4000-8000-00000000dead");

        assertTrue(whyNot(OPEN, nobody).contains("00000000-0000-4000-8000-00000000dead"), whyNot(OPEN, nobody));
    }

    @Test
    void aCardThatIsGoneSaysSo() {
        assertEquals(
                "This GPU is not there any more.",
                whyNot(new Piece.Size("0000:99:00.0", "nvidia-712"), machine("training-01")));
    }

    @Test
    void whatTheWindowAsksIsWhatTheReviewShows() throws HostException {
        var model = new GiveViewModel(open.desk(), words);
        model.choose(OPEN);
        model.choose(machine("training-01"));

        assertEquals("", model.whyNot(model.chosenMachines().getFirst()));
        assertEquals(When.NEXT_START, model.whenProperty().get());
        assertEquals("training-01", model.plan().labels().domain());
    }
}
