package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files from people who mean no good, or whose editor broke. The reader comes back soon and says what is wrong; it never
 * throws. {@code -Dvgpu.fuzz.inputs=…} tries more, {@code -Dvgpu.seed=…} the one that failed.
 */
final class HostileProfilesTest {

    private static final int INPUTS = Integer.getInteger("vgpu.fuzz.inputs", 3000);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ProfileReader READER = new ProfileReader();

    private static final List<String> PIECES = List.of(
            "&a",
            "*a",
            "!!java.net.URL",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|",
            ">",
            "---\n",
            "...\n",
            "%YAML 1.3\n",
            "\t",
            "\n",
            "\r",
            "\0",
            "\u0085",
            "\uFEFF",
            "\uD83D\uDE00",
            "999999999999999999999",
            "0x",
            "-.inf",
            ".nan",
            "1e999",
            "~",
            "<<: ",
            "? ",
            "#",
            "(?P<heads>",
            "(a*)*",
            "a{1000}",
            "\\",
            "offset: 1\n",
            "12:30",
            "no",
            "2001-01-01",
            "=");

    private static ProfileReader.Reading read(byte[] bytes) {
        return assertTimeoutPreemptively(SOON, () -> READER.check("hostile.yaml", bytes));
    }

    private static ProfileReader.Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ProfileReader.Reading reading) {
        assertTrue(reading.profile().isEmpty());
        assertFalse(reading.findings().isEmpty());
        for (var finding : reading.findings()) {
            assertTrue(finding.line() >= 1 && finding.column() >= 1, finding.toString());
            assertTrue(finding.message().length() < 2000, finding.toString());
        }
    }

    private static final String START =
            "format: 1\nid: acme\ntitle: ACME\nsources: {doc: handbook}\nfor: {types: [{pattern: a, example: a}]}\n";

    @Test
    void aBombOfAliasesIsRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(9))
                    .append("]\n");
        }
        assertRefused(read(START + bomb));
    }

    @Test
    void aBombOfFewAliasesIsRefusedToo() {
        var wide = "[" + "x, ".repeat(3000) + "x]";
        assertRefused(read(START + "amounts:\n  a: &a " + wide + "\n" + "  b: [" + "*a, ".repeat(18) + "*a]\n"));
    }

    @Test
    void aBombOfTextsIsRefused() {
        assertRefused(read(START + "a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(50_000) + "*a]\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ", "!!seq ["})
    void deepNestingIsRefused(String one) {
        assertRefused(read(START + "amounts: " + one.repeat(20_000)));
        assertRefused(read(one.repeat(100)));
    }

    @Test
    void aLargeFileIsRefusedUnread() {
        assertRefused(read(new byte[5_000_000]));
        assertRefused(read("a: b\n".repeat(2_100_000)));
        assertRefused(read(START + "#" + "x".repeat(600_000)));
    }

    @Test
    void manyKeysTakeNoLongerThanTheirNumber() {
        var keys = new StringBuilder(START).append("amounts:\n");
        for (var i = 0; i < 20_000; i++) {
            keys.append("  a").append(i).append(": 1\n");
        }
        assertRefused(read(keys.toString()));
    }

    private static Stream<Charset> encodings() {
        return Stream.of("UTF-16", "UTF-16LE", "UTF-32", "IBM500", "windows-1252")
                .map(Charset::forName);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void anotherEncodingIsRefused(Charset encoding) {
        assertRefused(read((START + "amounts: {ä: ö}\n").getBytes(encoding)));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        assertEquals(List.of(), read("\uFEFF" + START.replace("\n", "\r\n")).findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a*)*b",
                "(a|a)*b",
                "(a|aa)+$",
                "((((a{10}){10}){10}){10}){10}",
                "((a{1000}){1000}){1000}",
                "(x+x+)+y",
                "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)z",
                "[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*q",
                "[]({]((a{1000}){1000}){1000}",
                "\\Q[\\E((a{1000}){1000}){1000}",
                "[[:alpha:]]((a{1000}){1000}){1000}",
                "\\p{Greek}((a{1000}){1000}){1000}",
                "((a{1000,}){,1000}b{1000}){1000}",
                "(.{1000}){4}"
            })
    void aPatternThatOthersHangOnIsReadAndUsedSoon(String pattern) {
        var reading = read("""
            format: 1
            id: acme
            title: ACME
            sources: {doc: handbook}
            for: {types: [{pattern: '%s|a', example: a}]}
            """.formatted(pattern));
        var type = new TypeWords("a".repeat(5000), null, "vfio-pci", null);

        assertTimeoutPreemptively(
                SOON,
                () -> reading.profile()
                        .ifPresent(profile -> profile.facts(new ParentFacts("p", null, null, false), type)));
    }

    @Test
    void deepParenthesesInAPatternAreReadSoon() {
        read(START.replace("pattern: a", "pattern: '" + "(".repeat(240) + "a" + ")".repeat(240) + "'"));
    }

    @Test
    void whateverIsChangedInAProfileTheReaderSaysWhatIsWrongOrReadsIt() {
        var seeds = ProfileFolder.index().stream()
                .map(name -> ProfileFolder.bytes("profiles/" + name))
                .toList();
        var only = Long.getLong("vgpu.seed");
        for (var i = 0; i < (only == null ? INPUTS : 1); i++) {
            var seed = only == null ? 7_000_000L + i : only;
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
            var reading = assertTimeoutPreemptively(
                    SOON, () -> READER.check("mutant.yaml", bytes), () -> "-Dvgpu.seed=" + seed);
            assertEquals(reading.profile().isEmpty(), !reading.findings().isEmpty(), () -> "-Dvgpu.seed=" + seed);
            reading.profile()
                    .ifPresent(profile ->
                            assertTimeoutPreemptively(SOON, () -> use(profile), () -> "-Dvgpu.seed=" + seed));
        }
    }

    /** What is read although it was changed answers whatever it is asked. */
    private static void use(VendorProfile profile) {
        var parent = new ParentFacts("p", null, null, false);
        var catalog = new ProfileCatalog(List.of(profile), List.of());
        var offered = profile.exampleTypes().stream()
                .distinct()
                .map(id -> new TypeWords(id, "GRID T4-2Q", "vfio-pci", "low_gm_size: 128MB"))
                .map(type -> new CardWords.OfferedType(type, 2))
                .toList();
        var card = catalog.whatIf(new CardWords("card", List.of(new CardWords.Offer(parent, offered)), List.of()));
        for (var type : offered) {
            catalog.facts(parent, type.type()).ifPresent(TypeFacts::amounts);
            card.room(type.type().id());
            card.lockedOutBy(type.type().id());
        }
    }

    private static byte[] mutated(byte[] original, RandomGenerator random) {
        var bytes = original;
        for (var times = random.nextInt(1, 5); times > 0; times--) {
            var out = new ByteArrayOutputStream();
            var at = random.nextInt(bytes.length + 1);
            var length = Math.min(bytes.length - at, random.nextInt(1, 60));
            switch (random.nextInt(5)) {
                case 0 -> { // something else in between
                    out.write(bytes, 0, at);
                    out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                    out.write(bytes, at, bytes.length - at);
                }
                case 1 -> { // cut out
                    out.write(bytes, 0, at);
                    out.write(bytes, at + length, bytes.length - at - length);
                }
                case 2 -> { // cut off
                    out.write(bytes, 0, at);
                    out.write(' ');
                }
                case 3 -> { // doubled
                    out.write(bytes, 0, at + length);
                    out.write(bytes, at, bytes.length - at);
                }
                default -> { // one byte otherwise
                    out.write(bytes, 0, bytes.length);
                    out.write('\n');
                    var changed = out.toByteArray();
                    changed[Math.min(at, changed.length - 1)] = (byte) random.nextInt(256);
                    out.reset();
                    out.writeBytes(changed);
                }
            }
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
