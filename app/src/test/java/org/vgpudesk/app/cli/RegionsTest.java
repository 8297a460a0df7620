package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionsDocument;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.TypeWords;

/** {@code regions}: what a device shows, what its profile states, and where the two differ. */
final class RegionsTest {

    private static final String SAMPLES = "sim:///samples";
    private static final String BROKEN = "sim:///samples?faults=overlap,size,sparse,bare";

    @TempDir
    private Path folder;

    private Terminal.Answer run(String address, String... words) {
        var environment = Map.of(Options.CONNECT, address, "XDG_CONFIG_HOME", folder.toString());
        return Terminal.anywhere(folder).run(environment, words);
    }

    private String slice(String type) {
        return run(SAMPLES, "list")
                .out()
                .lines()
                .filter(line -> line.contains(" " + type + " ") && line.endsWith(" -") && line.contains(" active "))
                .map(line -> line.substring(0, 36))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode document(String address, String... words) throws IOException {
        return new JsonMapper().readTree(run(address, words).out()).at("/devices/0");
    }

    @Test
    void showsADeviceThatIsAsItsProfileStates() {
        var answer = run(SAMPLES, "regions", slice("mdpy-hd"));

        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("OFFSET, CHOSEN BY THE DRIVER"), answer.out());
        assertTrue(answer.out().contains("8 MiB"), answer.out());
        assertTrue(answer.out().endsWith("As the profile states it.\n"), answer.out());
    }

    @Test
    void tellsWhatIsWrongInSentencesAndEndsWithOne() {
        var answer = run(BROKEN, "regions", slice("labgpu-103"));

        assertEquals(1, answer.status());
        assertTrue(answer.out().contains("Not as it should be: BAR1 has 512 KiB, the profile states 256 KiB."));
        assertTrue(answer.out().contains("BAR1 and BAR2 overlap in the device's file"), answer.out());
        assertTrue(answer.out().contains("BAR4 has an area that ends outside of it"), answer.out());
    }

    @Test
    void comparesNothingWhereOnlyTheDeviceWasAskedFor() {
        var answer = run(BROKEN, "regions", "--real", slice("labgpu-103"));

        assertEquals(0, answer.status(), answer.err());
        assertFalse(answer.out().contains("Not as it should be"), answer.out());
    }

    @Test
    void opensNoDeviceWhereOnlyTheProfileWasAskedFor() {
        var answer = run(BROKEN, "regions", "--expected", slice("labgpu-103"));

        assertEquals(0, answer.status(), answer.err());
        assertFalse(answer.out().contains("OFFSET"), answer.out());
        assertTrue(answer.out().contains("populate"), answer.out());
    }

    @Test
    void showsWhatIsStatedOfASize() {
        var answer = run(SAMPLES, "regions", "mtty-2");

        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("second port"), answer.out());
    }

    @Test
    void asksForSeveralAtOnce() throws IOException {
        var answer = run(SAMPLES, "regions", "--json", "mtty-1", slice("mdpy-hd"));

        assertEquals(2, new JsonMapper().readTree(answer.out()).at("/devices").size(), answer.err());
    }

    @Test
    void saysWhyADeviceIsNotSeen() throws IOException {
        var inactive = run(SAMPLES, "list", "--json");
        var uuid = "";
        for (var slice : new JsonMapper().readTree(inactive.out()).at("/slices")) {
            uuid = slice.at("/active").asBoolean() ? uuid : slice.at("/uuid").asText();
        }

        var answer = run(SAMPLES, "regions", uuid);

        assertEquals(1, answer.status());
        assertTrue(answer.out().contains("Not seen: " + uuid + " is not active."), answer.out());
    }

    @Test
    void refusesToLookAtASize() {
        assertEquals(2, run(SAMPLES, "regions", "--real", "mtty-2").status());
    }

    @Test
    void saysThatThereIsNoSuchSliceOrSize() {
        assertEquals(
                1,
                run(SAMPLES, "regions", "c2177883-f1bb-47f0-914d-32a22e3a8804").status());
        assertEquals(1, run(SAMPLES, "regions", "acme-1").status());
    }

    @Test
    void printsWhatTheDeviceShowsAsTheRecordsHaveIt() throws IOException {
        var device = document(SAMPLES, "regions", "--json", slice("mdpy-hd"));

        assertEquals("kernel-mdpy", device.at("/profile").asText());
        assertEquals(9, RegionsDocument.read(device.at("/real").toString()).regionCount());
        assertTrue(device.at("/findings").isEmpty());
        assertTrue(device.at("/notShown").isNull());
    }

    @Test
    void printsFindingsByAStableName() throws IOException {
        var findings =
                document(BROKEN, "regions", "--json", slice("labgpu-103")).at("/findings");

        assertTrue(findings.findValuesAsText("kind").containsAll(List.of("overlap", "size", "areaOutside")));
    }

    @Test
    void comparesWithAProfileOfTheUsersOwn() throws IOException {
        var profiles = Files.createDirectories(folder.resolve("vgpu-desk/profiles"));
        try (var ours = ProfileCatalog.class.getResourceAsStream("profiles/kernel-mdpy.yaml")) {
            var text = ours == null ? "" : new String(ours.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(profiles.resolve("mdpy.yaml"), text.replace("size: 255", "size: 256"));
        }

        var answer = run(SAMPLES, "regions", slice("mdpy-hd"));

        assertTrue(
                answer.out().contains("CONFIG has 255 bytes, the profile states 256 bytes."),
                answer.out() + answer.err());
    }

    private static final RegionView NO_RIGHT = new RegionView.NotShown(RegionView.Reason.NO_RIGHT, "EACCES");
    private static final RegionView IN_USE = new RegionView.NotShown(RegionView.Reason.IN_USE, "");

    private static RegionReport report(RegionView view, boolean here) throws HostException {
        var device = new RegionSubject.Device(new UUID(1, 2), question -> view, here);
        return RegionReport.of(
                new RegionSubject(
                        new ParentFacts("acme", null, null, false),
                        new TypeWords("acme-1", null, "vfio-pci", null),
                        device),
                RegionReport.Side.CHECK,
                ProfileCatalog.empty(),
                (before, uuid, question) -> IN_USE);
    }

    @Test
    void looksAsAdministratorOnlyWhereTheRightIsMissingHere() throws HostException {
        assertEquals(IN_USE, report(NO_RIGHT, true).view());
        assertEquals(NO_RIGHT, report(NO_RIGHT, false).view());
        var other = new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
        assertEquals(other, report(other, true).view());
    }

    private static String program(int status, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertEquals(status, RegionsProgram.run(List.of(words), new PrintStream(out), new PrintStream(err)));
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theProgramForAdministratorsAnswersInOneLineOfJson() {
        assertEquals(
                "{\"shown\":null,\"notShown\":{\"reason\":\"NOT_ACTIVE\",\"said\":\"\"},\"failed\":null}\n",
                program(1, "c2177883-f1bb-47f0-914d-32a22e3a8804"));
    }

    @Test
    void theProgramForAdministratorsTakesNoOtherWords() {
        assertTrue(program(2, "labgpu-103").contains("usage: vgpu-desk-regions UUID"));
        assertTrue(program(2).contains("usage: vgpu-desk-regions UUID"));
    }
}
