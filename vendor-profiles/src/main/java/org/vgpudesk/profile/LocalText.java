package org.vgpudesk.profile;

import java.util.Locale;
import java.util.Map;

/**
 * A profile's text in some languages.
 *
 * @param byLanguage by language tag, such as {@code de}; English is always there
 */
public record LocalText(Map<String, String> byLanguage) {

    private static final String ENGLISH = "en";

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("A text needs English words.");
        }
    }

    /** The text in that language, or in English. */
    public String in(Locale locale) {
        var exact = byLanguage.get(locale.toLanguageTag());
        return exact != null
                ? exact
                : byLanguage.getOrDefault(locale.getLanguage(), byLanguage.getOrDefault(ENGLISH, ""));
    }
}
