package org.vgpudesk.language;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A language that the program speaks. English is the one that all the others are translated from, and what is spoken where
 * the computer's language is none of these. Which one is spoken is the JVM's default locale, and nothing else.
 */
public enum Language {
    ENGLISH("en", "English", ", ", ""),
    GERMAN("de", "Deutsch", ", ", "ÄÖÜäöüß"),
    /** In simplified characters. */
    CHINESE("zh", "简体中文", "、", "中文");

    private final String code;
    private final String ownName;
    private final String comma;
    private final String letters;

    /** @param letters that a text in it needs beside those of English */
    Language(String code, String ownName, String comma, String letters) {
        this.code = code;
        this.ownName = ownName;
        this.comma = comma;
        this.letters = letters;
    }

    /** The one that is spoken now. */
    public static Language spoken() {
        return of(Locale.getDefault(Locale.Category.DISPLAY)).orElse(ENGLISH);
    }

    /** How numbers, times and sorted names are written in it: as where the computer is, if people speak it there. */
    public static Locale locale() {
        var computer = Locale.getDefault(Locale.Category.DISPLAY);
        return of(computer).isPresent() ? computer : Locale.ENGLISH;
    }

    /** The one that people of that locale read, if there is one. */
    public static Optional<Language> of(Locale locale) {
        return Arrays.stream(values())
                .filter(l -> l.code.equals(locale.getLanguage()))
                .findFirst();
    }

    /** The one of that name, written as in LANG or in a web page: {@code de}, {@code de_AT.UTF-8}, {@code zh-Hans}. */
    public static Optional<Language> named(String name) {
        return of(Locale.forLanguageTag(name.strip().replaceFirst("[.@].*", "").replace('_', '-')));
    }

    /** Speaks it from now on. What has been read already stays as it is, so this is done before anything is shown. */
    public void speak() {
        var computer = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(of(computer).filter(this::equals).isPresent() ? computer : Locale.of(code));
    }

    /** Its code, as in LANG. */
    public String code() {
        return code;
    }

    /** What it calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether its letters can be written in a character set. */
    public boolean writtenWith(Charset characters) {
        return characters.canEncode() && characters.newEncoder().canEncode(letters);
    }

    /** Words one after the other in the language that is spoken, without an <i>and</i>. */
    public static String list(Collection<String> words) {
        return String.join(spoken().comma, words);
    }

    /** The same for a stream of words. */
    public static Collector<CharSequence, ?, String> listing() {
        return Collectors.joining(spoken().comma);
    }

    /** The languages whose texts are in files of their own; English is in the files that all of them stand beside. */
    public static List<Language> translated() {
        return List.of(GERMAN, CHINESE);
    }
}
