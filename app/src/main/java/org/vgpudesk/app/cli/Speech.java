package org.vgpudesk.app.cli;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.Language;

/**
 * Decides which language is spoken, before the first text is read: what the command line says, else the environment, else
 * what was chosen in the window, else the computer's. Documents are English: programs read them, in every language the
 * same.
 */
final class Speech {

    /** The option; {@link Options} describes it and refuses what is none. */
    static final String OPTION = "--language";

    /** The environment variable that says it where the option does not. */
    static final String VARIABLE = "VGPU_DESK_LANGUAGE";

    private Speech() {}

    /**
     * Speaks it from now on.
     *
     * @param chosen in the window; asked only where it counts
     * @param letters what is printed can consist of; a language of others is not spoken there. Null where it does not
     *     matter
     */
    static void settle(
            String[] words,
            Map<String, String> environment,
            Supplier<Optional<Language>> chosen,
            @Nullable Charset letters) {
        if (Arrays.asList(words).contains("--json")) {
            Language.ENGLISH.speak();
            return;
        }
        var language = option(words)
                .or(() -> Language.named(environment.getOrDefault(VARIABLE, "")))
                .or(chosen)
                .orElseGet(Language::spoken);
        (letters == null || language.writtenWith(letters) ? language : Language.ENGLISH).speak();
    }

    private static Optional<Language> option(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(OPTION + "=")) {
                return Language.named(words[i].substring(OPTION.length() + 1));
            }
            if (words[i].equals(OPTION) && i + 1 < words.length) {
                return Language.named(words[i + 1]);
            }
        }
        return Optional.empty();
    }
}
