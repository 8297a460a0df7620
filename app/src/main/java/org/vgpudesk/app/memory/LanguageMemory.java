package org.vgpudesk.app.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vgpudesk.language.Language;

/**
 * The language that the user chose for the program, in a file of its own: it is read before anything else is. A choice
 * counts from the next start on.
 */
public final class LanguageMemory {

    private final Path file;

    /** @param state the program's state folder */
    public LanguageMemory(Path state) {
        file = state.resolve("language");
    }

    /** The one that was chosen; nothing if the computer's is to be spoken, which it also is if the file cannot be read. */
    public Optional<Language> chosen() {
        try {
            return Language.named(StateFile.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Remembers the choice; nothing means the computer's. */
    public void choose(Optional<Language> language) throws IOException {
        StateFile.write(file, language.map(Language::code).orElse("") + "\n");
    }
}
