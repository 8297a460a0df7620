package org.vgpudesk.host.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opens the reading of journals to the fuzzing of parsers. */
public final class JournalParsing {

    private JournalParsing() {}

    /**
     * Whether it is a journal that can be read and gone on with. What is read must be the same when it is written and
     * read again, and must be able to say what it is about.
     *
     * @param folder an empty folder; holds one file afterwards
     */
    public static boolean accepts(byte[] text, Path folder) throws IOException {
        Files.write(folder.resolve("1-x.jsonl"), text);
        try {
            for (var entry : new FileJournal(folder).entries()) {
                if (entry.state() == Journal.State.NEWER) {
                    PlanText.sentence(entry.plan());
                    continue;
                }
                var head = new PlanJson.Head(1, entry.begun().toString(), entry.plan());
                var again = PlanJson.head(PlanJson.write(head));
                if (!again.plan().equals(entry.plan()) || !again.begunAt().equals(entry.begun())) {
                    throw new IllegalStateException("It is another plan when it is read again.");
                }
                sayWhatItIsAbout(entry);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void sayWhatItIsAbout(Journal.Entry entry) {
        entry.state();
        PlanText.sentence(entry.plan());
        for (int i = 0; i < entry.plan().steps().size(); i++) {
            PlanText.step(entry.plan(), i);
            VirshCommands.of(
                    Known.info(Map.of()),
                    entry.plan(),
                    entry.plan().steps().get(i).verb());
        }
        new Undo(entry).steps(Known.state());
    }
}
