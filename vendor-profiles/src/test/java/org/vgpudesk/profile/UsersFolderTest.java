package org.vgpudesk.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.profile.ProfileFinding.Severity;

/** The profiles in a user's folder. */
final class UsersFolderTest {

    private static final ParentFacts PARENT = new ParentFacts("p", null, null, false);
    private static final TypeWords T4 = new TypeWords("nvidia-222", "GRID T4-1B", "vfio-pci", null);

    @TempDir
    private Path folder;

    private static String profile(String id, String pattern, String example) {
        return """
                format: 1
                id: %s
                title: Mine
                sources: {me: what I measured}
                for: {types: [{pattern: '%s', example: %s}]}
                facts:
                  - {read: id, pattern: '.*', example: %s, sets: {heads: 7}, source: me}
                """.formatted(id, pattern, example, example);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFolderThatIsNotThereIsNoProblem() {
        assertEquals(
                ProfileCatalog.standard().profiles().size(),
                ProfileCatalog.standard(folder.resolve("none")).profiles().size());
    }

    @Test
    void aNewVendorsProfileIsUsed() throws IOException {
        write("acme.yaml", profile("acme", "acme-\\d+", "acme-9"));
        var catalog = ProfileCatalog.standard(folder);
        var facts = catalog.facts(PARENT, new TypeWords("acme-9", null, "vfio-pci", null))
                .orElseThrow();

        assertEquals(7L, facts.heads().orElseThrow().value());
        assertTrue(facts.profile().users());
        assertEquals(
                folder.resolve("acme.yaml").toString(),
                facts.heads().orElseThrow().source().file());
        assertEquals(List.of(), catalog.findings());
    }

    @Test
    void aUsersProfileStandsInForOursOfTheSameIdAndThatIsSaid() throws IOException {
        write("mine.yml", profile("nvidia", "nvidia-\\d+", "nvidia-1"));
        var catalog = ProfileCatalog.standard(folder);

        assertEquals(
                7L,
                catalog.facts(PARENT, T4).orElseThrow().heads().orElseThrow().value());
        assertEquals(
                List.of(Severity.NOTE),
                catalog.findings().stream().map(ProfileFinding::severity).toList());
        assertTrue(catalog.findings().getFirst().message().contains("nvidia.yaml"));
        assertEquals(
                1,
                catalog.profiles().stream().filter(p -> p.id().equals("nvidia")).count());
    }

    @Test
    void aUsersProfileWithAnotherIdSpeaksFirst() throws IOException {
        write("mine.yaml", profile("mine", "nvidia-\\d+", "nvidia-1"));

        assertEquals(
                "mine",
                ProfileCatalog.standard(folder)
                        .facts(PARENT, T4)
                        .orElseThrow()
                        .profile()
                        .id());
    }

    @Test
    void aBrokenProfileIsSaidAndNotUsed() throws IOException {
        write("mine.yaml", profile("nvidia", "nvidia-\\d+", "nvidia-x"));
        var catalog = ProfileCatalog.standard(folder);

        assertEquals(Severity.ERROR, catalog.findings().getFirst().severity());
        assertEquals(
                4L,
                catalog.facts(PARENT, T4).orElseThrow().heads().orElseThrow().value());
        assertFalse(catalog.facts(PARENT, T4).orElseThrow().profile().users());
    }

    @Test
    void ofTwoUsersProfilesWithOneIdTheFirstIsUsed() throws IOException {
        write("a.yaml", profile("acme", "acme-1", "acme-1"));
        write("b.yaml", profile("acme", "acme-2", "acme-2"));
        var catalog = ProfileCatalog.standard(folder);

        assertTrue(catalog.facts(PARENT, new TypeWords("acme-1", null, "vfio-pci", null))
                .isPresent());
        assertTrue(catalog.facts(PARENT, new TypeWords("acme-2", null, "vfio-pci", null))
                .isEmpty());
        assertEquals(Severity.WARNING, catalog.findings().getFirst().severity());
    }

    @Test
    void whatIsNoFileOrNoYamlFileIsLeftAlone() throws IOException {
        write("notes.txt", "not a profile");
        Files.createDirectory(folder.resolve("folder.yaml"));

        assertEquals(List.of(), ProfileCatalog.standard(folder).findings());
    }

    @Test
    void theExampleOfTheManualIsAProfileThatWorks() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "PROFILES.md"));
        var begin = manual.indexOf("```yaml\nformat: 1");
        var end = manual.indexOf("\n```", begin);
        write("example.yaml", manual.substring(begin + "```yaml\n".length(), end));
        var catalog = ProfileCatalog.standard(folder);
        var facts = catalog.facts(
                        new ParentFacts("p", "acmegpu", null, false),
                        new TypeWords("acmegpu-4", "ACME G7-4W", "vfio-pci", null))
                .orElseThrow();

        assertEquals(List.of(), catalog.findings());
        assertEquals(4L << 30, facts.framebuffer().orElseThrow().value());
        assertEquals(3, facts.device().regions().size());
        assertEquals(4L << 30, facts.device().region(1).orElseThrow().shape().size());
        assertEquals("shared-memory", facts.profile().capacity().getFirst().id());
    }
}
