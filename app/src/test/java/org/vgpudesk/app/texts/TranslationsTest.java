package org.vgpudesk.app.texts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.language.Language;

/** Every text of every module is there in every language, and says the same thing. */
final class TranslationsTest {

    private static final List<String> MODULES = List.of("vendor-profiles", "libvirt-adapter", "app");

    /** A value that is put in, or a choice by one. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(,choice,|,number,[^}]*)?");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Words that are the same in another language: names, units, and what only looks like English. */
    private static final Pattern SAME = Pattern.compile(
            "GPUs?|UUID|Computer|Name|Mdev|virsh|mdevctl|SIGBUS|Region|REGION|NAME|GPU|PLAN|Plan|HOST|Host|Status|Details|Apps|Version"
                    + "|BAR|mmap|MMAP|SSH|Offset|populate|fault|Ctrl|Esc|Enter|XML|VM|PCI|ID|Ansible|Workstation|deviceAPI|availableInstances|Dokument"
                    + "|DEVICES|STATUS|System|System-|Chip|qemu|ssh|user|computer|system|tls|sim|laptop|min|max|KiB|MiB|GiB");

    /** What is not said in any language of ours: blame, shouting, begging, boasting. */
    private static final Pattern TONE = Pattern.compile(
            "[!！]|\\b(bitte|erfolgreich|leider|please|successfully|sorry)\\b|请|成功地|抱歉",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param english the file that the others stand beside */
    record Translated(Path english, Language language) {

        Path file() {
            var name = english.getFileName().toString();
            return english.resolveSibling(name.replace(".properties", "_" + language.code() + ".properties"));
        }

        @Override
        public String toString() {
            return file().toString().replaceFirst(".*/(\\w+/[^/]+)$", "$1");
        }
    }

    private static Stream<Path> files() throws IOException {
        var all = new ArrayList<Path>();
        for (var module : MODULES) {
            var resources = Path.of("..", module, "src", "main", "resources");
            try (var files = Files.walk(resources)) {
                all.addAll(files.filter(f -> f.toString().endsWith(".properties"))
                        .sorted()
                        .toList());
            }
        }
        return all.stream();
    }

    private static boolean translation(Path file) {
        return Language.translated().stream().anyMatch(l -> file.toString().endsWith("_" + l.code() + ".properties"));
    }

    private static Stream<Path> english() throws IOException {
        return files().filter(Predicate.not(TranslationsTest::translation));
    }

    private static Stream<Translated> translations() throws IOException {
        return english()
                .flatMap(file -> Language.translated().stream().map(language -> new Translated(file, language)));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** Those of a translation that are not right beside the English ones, each with both. */
    private static List<String> wrong(Translated translated, Wrong wrong) throws IOException {
        var texts = texts(translated.file());
        var found = new ArrayList<String>();
        texts(translated.english()).forEach((key, english) -> {
            var text = texts.get(key);
            if (text != null && wrong.test(english, text)) {
                found.add(key + " = " + text + "   (" + english + ")");
            }
        });
        return found;
    }

    @FunctionalInterface
    private interface Wrong {
        boolean test(String english, String text);
    }

    @Test
    void thereAreTextsToCompare() throws IOException {
        assertTrue(english().count() >= 16);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areUtf8AndEachThereOnce(Path file) throws IOException {
        var text = assertDoesNotThrow(() -> Files.readString(file, StandardCharsets.UTF_8));
        var keys = new ArrayList<String>();
        text.lines()
                .filter(line -> line.matches("[\\w.\\-\\[\\]|]+ ?=.*"))
                .forEach(line -> keys.add(line.replaceFirst(" ?=.*", "")));

        assertEquals(new HashSet<>(keys).size(), keys.size(), () -> twice(keys));
        assertEquals(texts(file).keySet(), new TreeSet<>(keys));
    }

    private static String twice(List<String> keys) {
        var seen = new HashSet<String>();
        return "twice: " + keys.stream().filter(k -> !seen.add(k)).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBeFilledIn(Path file) throws IOException {
        for (var text : texts(file).values()) {
            if (!text.contains("{region}") && !text.contains("${")) {
                assertDoesNotThrow(
                        () -> new MessageFormat(text.replace("'", "''"), Locale.ENGLISH)
                                .format(new Object[] {2, 2, 2, 2, 2, 2, 2}),
                        text);
            }
            assertFalse(text.contains("''"), "an apostrophe is an apostrophe: " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepTheTone(Path file) throws IOException {
        var loud = texts(file).entrySet().stream()
                .filter(e -> TONE.matcher(e.getValue()).find())
                .toList();

        assertEquals(List.of(), loud);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areAllThereAndNoMore(Translated translated) throws IOException {
        var english = texts(translated.english()).keySet();
        var keys = texts(translated.file()).keySet();

        var missing = new TreeSet<>(english);
        missing.removeAll(keys);
        var tooMany = new TreeSet<>(keys);
        tooMany.removeAll(english);
        assertEquals(Set.of(), missing, "missing in " + translated.file());
        assertEquals(Set.of(), tooMany, "not in English any more: " + translated.file());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void putInTheSameValues(Translated translated) throws IOException {
        assertEquals(
                List.of(), wrong(translated, (english, text) -> !places(english).equals(places(text))));
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    /** Chinese has one form for all numbers; the others have one for one and one for more, as English has. */
    @ParameterizedTest
    @MethodSource("translations")
    void knowOneFromMany(Translated translated) throws IOException {
        assertEquals(
                List.of(),
                wrong(
                        translated,
                        (english, text) -> translated.language() != Language.CHINESE
                                && english.contains(",choice,")
                                && !text.contains(",choice,")));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areTranslated(Translated translated) throws IOException {
        assertEquals(
                List.of(),
                wrong(
                        translated,
                        (english, text) -> text.equals(english)
                                && LETTERS.matcher(
                                                PLACE.matcher(SAME.matcher(text).replaceAll(""))
                                                        .replaceAll(""))
                                        .find()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void sayNothingOnlyWhereEnglishHasAWordThatTheyDoNotNeed(Translated translated) throws IOException {
        assertEquals(
                List.of(),
                wrong(translated, (english, text) -> text.isBlank() && !english.isBlank() && english.length() > 4));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void endAsTheEnglishOnesDo(Translated translated) throws IOException {
        assertEquals(List.of(), wrong(translated, (english, text) -> end(english.strip()) != end(text.strip())));
    }

    /** What kind of end: of a sentence, of a question, of something that goes on, of a word. */
    private static char end(String text) {
        var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return switch (last) {
            case '.', '。' -> '.';
            case '?', '？' -> '?';
            case ':', '：' -> ':';
            case '…' -> '…';
            default -> 'x';
        };
    }

    /** German quotes are „so“, Chinese ones “so”; Chinese sentences have marks of their own. */
    @ParameterizedTest
    @MethodSource("translations")
    void haveTheMarksOfTheirLanguage(Translated translated) throws IOException {
        var marks = switch (translated.language()) {
            case ENGLISH -> Pattern.compile("(?!)");
            case GERMAN -> Pattern.compile("\"(?!\\{|sim:)[^\"]*\"|\\.\\.\\.|\\b(dass|daß) dass\\b|ß(?=ß)");
            case CHINESE ->
                Pattern.compile("(?<=\\p{IsHan})[,;:?.](?=\\s|\\p{IsHan}|$)|(?<!\\d)[,;:?](?=\\p{IsHan})|\\.\\.\\.");
        };
        assertEquals(
                List.of(),
                wrong(translated, (english, text) -> marks.matcher(text).find()));
    }
}
