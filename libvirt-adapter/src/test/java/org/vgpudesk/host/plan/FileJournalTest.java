package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class FileJournalTest {

    @TempDir
    Path folder;

    private static final Journal.Mark DOING = mark(Journal.What.DOING, 0, "");
    private static final Journal.Mark FAILED = mark(Journal.What.FAILED, 0, "it said: no\nand more \u00e4\u202e");

    @Test
    void readsEveryVerbAsItWasWritten() throws IOException {
        var plan = everyVerb();
        try (var writer = new FileJournal(folder).begin(plan)) {
            writer.mark(DOING);
            writer.mark(FAILED);
        }
        var entry = new FileJournal(folder).entry(plan.id()).orElseThrow();
        assertEquals(plan, entry.plan());
        assertEquals(List.of(DOING, FAILED), entry.marks());
    }

    @Test
    void toleratesBeingCutOffAtEveryByte() throws IOException {
        var plan = everyVerb();
        try (var writer = new FileJournal(folder).begin(plan)) {
            writer.mark(DOING);
            writer.mark(FAILED);
        }
        var whole = Files.readAllBytes(file());
        var before = List.<Journal.Mark>of();
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            var entries = new FileJournal(folder).entries();
            var marks = entries.isEmpty()
                    ? List.<Journal.Mark>of()
                    : entries.getFirst().marks();
            assertTrue(List.of(DOING, FAILED).subList(0, marks.size()).equals(marks), "at byte " + length);
            assertTrue(marks.size() >= before.size(), "at byte " + length);
            before = marks;
        }
        assertEquals(2, before.size());
    }

    @Test
    void goesOnBehindTheLastWholeLine() throws IOException {
        var plan = everyVerb();
        try (var writer = new FileJournal(folder).begin(plan)) {
            writer.mark(DOING);
            writer.mark(FAILED);
        }
        var whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 5));
        try (var writer = new FileJournal(folder).resume(plan.id())) {
            writer.mark(FAILED);
        }
        assertEquals(
                List.of(DOING, FAILED),
                new FileJournal(folder).entry(plan.id()).orElseThrow().marks());
    }

    @Test
    void aPlanThatRunsBelongsToOneProgram() throws IOException {
        var plan = everyVerb();
        try (var writer = new FileJournal(folder).begin(plan)) {
            writer.mark(DOING);
            assertThrows(IOException.class, () -> new FileJournal(folder).resume(plan.id()));
        }
        new FileJournal(folder).resume(plan.id()).close();
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        new FileJournal(folder.resolve("new")).begin(everyVerb()).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new"))));
    }

    @Test
    void namesAFileThatIsNotAJournal() throws IOException {
        Files.writeString(folder.resolve("1-x.jsonl"), "{\"format\":1}\nnonsense\n");
        var e = assertThrows(IOException.class, () -> new FileJournal(folder).entries());
        assertTrue(String.valueOf(e.getMessage()).contains("1-x.jsonl"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\":\"GIVE\"', '\"kind\":\"LEND\"'",
        "'\"verb\":\"define\"', '\"verb\":\"lend\"'",
        "'\"notes\":', '\"until\":\"noon\",\"notes\":'",
        "'\"what\":\"DOING\"', '\"what\":\"LENDING\"'",
        "'\"format\":1', '\"format\":2'"
    })
    void namesWhatANewerVersionHasDoneAndReadsTheOthers(String ours, String newer) throws IOException {
        var plan = everyVerb();
        var other = everyVerb();
        var journal = new FileJournal(folder);
        try (var writer = journal.begin(plan)) {
            writer.mark(DOING);
        }
        var text = Files.readString(file());
        assertTrue(text.contains(ours), text);
        Files.writeString(file(), text.replaceFirst(Pattern.quote(ours), newer));
        journal.begin(other).close();

        var entry = journal.entry(plan.id()).orElseThrow();
        assertEquals(Journal.State.NEWER, entry.state());
        assertEquals(plan.host(), entry.plan().host());
        assertEquals(other, journal.entry(other.id()).orElseThrow().plan());
        assertEquals(
                List.of(other.id()),
                journal.interrupted().stream().map(e -> e.plan().id()).toList());
        assertTrue(PlanText.sentence(entry.plan()).contains("newer version"));
        var refused = assertThrows(HostException.class, () -> PlanRunner.forget(journal, plan.id()));
        assertEquals(FailureKind.UNSUPPORTED, refused.kind());
    }

    @Test
    void theStateIsThatOfTheLastEnd() {
        var entry = new Journal.Entry(
                everyVerb(),
                Instant.EPOCH,
                List.of(DOING, mark(Journal.What.DONE, 0, ""), mark(Journal.What.ALL_DONE, -1, "")));
        assertEquals(Journal.State.DONE, entry.state());
    }

    @Test
    void anUndoThatBeganMakesItOpenAgain() {
        var entry = new Journal.Entry(
                everyVerb(),
                Instant.EPOCH,
                List.of(mark(Journal.What.ALL_DONE, -1, ""), mark(Journal.What.UNDOING, 3, "")));
        assertEquals(Journal.State.OPEN, entry.state());
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static Journal.Mark mark(Journal.What what, int step, String words) {
        return new Journal.Mark(Instant.parse("2026-01-02T03:04:05.678901Z"), what, step, words);
    }

    private static Plan everyVerb() {
        var definition = new DeviceDefinition(
                Known.ID, "lab-2", List.of(new DeviceAttribute("assign", "<&\"'"), new DeviceAttribute("assign", "2")));
        var pci = new Hostdev.Pci(PciAddress.parse("0000:41:00.4"), false);
        var shown = new Hostdev.Mediated(Known.SLICE, "vfio-pci", true, true);
        var steps = List.of(
                new Step(new Verb.Define(definition), new Verb.Undefine(Known.ID)),
                new Step(new Verb.Create(definition), new Verb.Stop(Known.ID)),
                new Step(new Verb.Start(Known.ID), new Verb.SetAutostart(Known.ID, true)),
                new Step(new Verb.Attach(Known.OFF, pci, Scope.BOTH), new Verb.Detach(Known.OFF, shown, Scope.CONFIG)),
                new Step(new Verb.StartDomain(Known.OFF), new Verb.ShutdownDomain(Known.OFF)),
                new Step(new Verb.Redefine(Known.OFF, "<a/>", "<b/>"), new Verb.Redefine(Known.OFF, "<b/>", "<a/>")));
        return new Plan(
                UUID.randomUUID(),
                URI.create("qemu:///system"),
                Plan.Kind.GIVE,
                new Labels("R&D <1>", "gpu", "size"),
                steps,
                List.of("a note"));
    }
}
