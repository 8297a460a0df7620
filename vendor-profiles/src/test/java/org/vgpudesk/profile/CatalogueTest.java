package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vgpudesk.profile.FactSource.Origin;

/** The profiles that come with the program, against public figures. */
final class CatalogueTest {

    private static final ProfileCatalog CATALOG = ProfileCatalog.standard();
    private static final ParentFacts PARENT = new ParentFacts("parent", null, null, false);

    private static TypeFacts facts(String id, String name) {
        return CATALOG.facts(PARENT, new TypeWords(id, name.isEmpty() ? null : name, "vfio-pci", null))
                .orElseThrow(() -> new AssertionError("Nothing is known of " + id));
    }

    private static List<String> profiles() {
        return ProfileFolder.index();
    }

    @Test
    void readsAllOfItsProfilesWithoutAFinding() {
        assertEquals(List.of(), CATALOG.findings());
        assertEquals(profiles().size(), CATALOG.profiles().size());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void keepsToThePublishedSchema(String file) {
        var reading = new ProfileReader().check(file, ProfileFolder.bytes("profiles/" + file));

        assertEquals(List.of(), reading.findings());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void namesAProfileLikeItsFile(String file) {
        assertTrue(CATALOG.profiles().stream().anyMatch(p -> (p.id() + ".yaml").equals(file)));
    }

    private static Stream<List<String>> nvidiaTypes() {
        return Resources.lines("nvidia-types-510.47.03.tsv").skip(1).map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("nvidiaTypes")
    void knowsWhatTheDriversTableSays(List<String> row) {
        var facts = facts(row.get(1), row.get(2));

        assertEquals(
                List.of(
                        Long.parseLong(row.get(3)) << 20,
                        Long.parseLong(row.get(4)),
                        row.get(5),
                        Long.parseLong(row.get(6))),
                List.of(
                        facts.framebuffer().orElseThrow().value(),
                        facts.heads().orElseThrow().value(),
                        facts.maxResolution().orElseThrow().value().toString(),
                        facts.frameLimit().orElseThrow().value()));
        assertEquals(row.get(7).equals("1"), facts.amounts().amounts().containsKey("computeSlices"));
        assertTrue(facts.licence().orElseThrow().value());
        assertTrue(facts.series().isPresent());
    }

    private static Stream<String> vendorVfioNames() {
        return Resources.lines("creatable_vgpu_types-L40S.txt").skip(1).map(line -> line.split(":", 2)[1].strip());
    }

    @ParameterizedTest
    @MethodSource("vendorVfioNames")
    void knowsTheSizeOfATypeOfANewCardByItsName(String name) {
        var facts = facts("nvidia-1", name);
        var size = name.substring(name.lastIndexOf('-') + 1);

        assertEquals(
                Long.parseLong(size.substring(0, size.length() - 1)) << 30,
                facts.framebuffer().orElseThrow().value());
        assertEquals(
                size.substring(size.length() - 1),
                facts.series().orElseThrow().value().code());
    }

    @ParameterizedTest
    @CsvSource({
        "GRID P40-2B4, 2, B", "GRID V100D-32Q, 32, Q", "NVIDIA A10-24C, 24, C", "GRID RTX6000-6Q, 6, Q",
        "GRID RTX8000P-48Q, 48, Q", "NVIDIA RTXA5000-24A, 24, A", "NVIDIA RTXA6000-3Q, 3, Q", "NVIDIA L4-1B, 1, B",
        "NVIDIA L40-12Q, 12, Q", "NVIDIA RTX6000-Ada-24Q, 24, Q", "NVIDIA H100-16C, 16, C", "GRID A100D-80C, 80, C",
        "NVIDIA H100XM-1-10CME, 10, C"
    })
    void readsTheGrammarOfNames(String name, long gibibytes, String series) {
        var facts = facts("nvidia-7", name);

        assertEquals(gibibytes << 30, facts.framebuffer().orElseThrow().value());
        assertEquals(series, facts.series().orElseThrow().value().code());
    }

    @Test
    void believesTheDriversDescriptionBeforeAName() {
        var facts = CATALOG.facts(
                        PARENT,
                        new TypeWords(
                                "nvidia-222",
                                "GRID T4-1B",
                                "vfio-pci",
                                "num_heads=2, frl_config=45, framebuffer=1024M, max_resolution=4096x2160, max_instance=16\n"))
                .orElseThrow();

        assertEquals(2L, facts.heads().orElseThrow().value());
        assertEquals(Origin.DESCRIPTION, facts.heads().orElseThrow().source().origin());
        assertEquals(16L, facts.maxInstances().orElseThrow().value());
        assertEquals(Origin.NAME, facts.licence().orElseThrow().source().origin());
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var facts = facts("nvidia-1", "GRID M60-2Q");

        assertEquals(2L << 30, facts.framebuffer().orElseThrow().value());
        assertTrue(facts.maxResolution().isEmpty());
        assertTrue(facts.hotPlug().isEmpty());
        assertTrue(facts("nvidia-5000", "").facts().isEmpty());
    }

    @Test
    void knowsNothingOfAnotherVendorsType() {
        assertTrue(CATALOG.facts(PARENT, new TypeWords("acme-9", "ACME 9", "vfio-pci", null))
                .isEmpty());
    }

    @Test
    void looksAtTheDriverAndThePciIdWhereTheHostTellsThem() {
        var type = new TypeWords("nvidia-222", "GRID T4-1B", "vfio-pci", null);

        assertTrue(CATALOG.facts(new ParentFacts("p", "nvidia", "10de:1eb8", false), type)
                .isPresent());
        assertTrue(CATALOG.facts(new ParentFacts("p", "nouveau", null, false), type)
                .isEmpty());
        assertTrue(CATALOG.facts(new ParentFacts("p", "nvidia", "1002:1eb8", false), type)
                .isEmpty());
    }

    private static Stream<List<String>> gvtgTypes() {
        var lines = Resources.lines("mdevctl-types-intel-gvtg.txt")
                .map(String::strip)
                .toList();
        return Stream.iterate(1, i -> i + 4 < lines.size() + 1 && i < lines.size(), i -> i + 4)
                .map(i -> List.of(lines.get(i), lines.get(i + 3).replace("Description: ", "")));
    }

    @ParameterizedTest
    @MethodSource("gvtgTypes")
    void knowsTheSameOfAGvtgTypeWithAndWithoutItsDescription(List<String> type) {
        var described = CATALOG.facts(PARENT, new TypeWords(type.get(0), null, "vfio-pci", type.get(1)))
                .orElseThrow();
        var written = CATALOG.facts(
                        PARENT,
                        new TypeWords(type.get(0), null, "vfio-pci", type.get(1).replace(", ", "\n") + "\n"))
                .orElseThrow();

        assertEquals(facts(type.get(0), "").amounts(), described.amounts());
        assertEquals(described.amounts(), written.amounts());
        assertEquals(
                facts(type.get(0), "").maxResolution().orElseThrow().value(),
                described.maxResolution().orElseThrow().value());
        assertEquals(
                Origin.DESCRIPTION,
                described.maxResolution().orElseThrow().source().origin());
    }

    @ParameterizedTest
    @CsvSource({
        "mtty-1",
        "mtty-2",
        "mdpy-vga",
        "mdpy-xga",
        "mdpy-hd",
        "mbochs-small",
        "mbochs-medium",
        "mbochs-large",
        "vfio_ccw-io",
        "vfio_ap-passthrough",
        "labgpu-101",
        "labgpu-204",
        "labgpu-304",
        "i915-GVTg_V4_8"
    })
    void knowsTheTypesOfTheOtherDrivers(String id) {
        assertTrue(facts(id, "").series().isPresent() || id.startsWith("labgpu"));
        assertTrue(facts(id, "").display().isPresent());
    }

    @Test
    void everyFactTellsItsSource() {
        facts("nvidia-474", "GRID A100-1-5C").facts().forEach((name, stated) -> {
            assertEquals("nvidia.yaml", stated.source().file());
            assertTrue(stated.source().line() > 1, name);
            assertTrue(stated.source().words().length() > 20, name);
        });
    }

    @Test
    void hasWordsInThreeLanguages() {
        var series = facts("nvidia-230", "GRID T4-1Q").series().orElseThrow().value();

        assertEquals(Series.Purpose.WORKSTATION, series.purpose());
        assertEquals(
                3,
                Stream.of(Locale.ENGLISH, Locale.GERMANY, Locale.CHINESE)
                        .map(series.words()::in)
                        .distinct()
                        .count());
        assertEquals(series.words().in(Locale.ENGLISH), series.words().in(Locale.FRENCH));
    }
}
