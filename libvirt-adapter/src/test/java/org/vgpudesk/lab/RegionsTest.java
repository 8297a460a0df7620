package org.vgpudesk.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.RegionsDocument;

/**
 * vgpu-desk inside the lab, on real kernel drivers, beside a program in C that shares no code with it. All of it is run
 * once; the tests look at what was printed.
 */
@Tag("lab")
class RegionsTest {

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void look() {
        for (var part : Lab.run("regions").split("(?m)^== ")) {
            var lines = part.split("\n", 2);
            PARTS.put(lines[0], lines.length > 1 ? lines[1] : "");
        }
    }

    static Stream<String> samples() {
        return Stream.of(
                "mtty-1", "mtty-2", "mdpy-vga", "mdpy-xga", "mdpy-hd", "mbochs-small", "mbochs-medium", "mbochs-large");
    }

    static Stream<String> types() {
        return Stream.concat(samples(), Stream.of("labgpu-102", "labgpu-203"));
    }

    static Stream<String> recorded() {
        return Stream.concat(
                types(),
                Stream.of("defect_overlap", "defect_size", "defect_sparse", "bare_mmap_fails", "defects")
                        .map(defect -> "labgpu-203-" + defect));
    }

    @ParameterizedTest
    @MethodSource("types")
    void seesWhatTheProgramInCSees(String type) throws IOException {
        assertEquals(table(type), real(device("check.json", type)));
    }

    @Test
    void seesWhatTheProgramInCSeesOfABrokenDriver() throws IOException {
        assertEquals(table("labgpu-203-defects"), real(device("defects.json", "labgpu-203")));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void isWhatWasRecorded(String name) throws IOException {
        try (var golden = RegionsTest.class.getResourceAsStream("/org/vgpudesk/regions/" + name + ".json")) {
            var text = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(RegionsDocument.read(text), table(name));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsNothingAtTheKernelsOwnDrivers(String type) throws IOException {
        assertEquals(List.of(), findings(device("check.json", type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labgpu-102", "labgpu-203"})
    void findsTheRegionWithoutAHandlerOfTheLabsGpu(String type) throws IOException {
        assertEquals(List.of("mmapWithoutHandler BAR3"), findings(device("check.json", type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlap BAR1", "size BAR1", "areaOutside BAR4", "mmapRefused BAR3"})
    void findsEachDefectByName(String finding) throws IOException {
        var findings = findings(device("defects.json", "labgpu-203"));

        assertTrue(findings.contains(finding), findings.toString());
    }

    @Test
    void leavesADeviceAloneThatSomebodyHas() throws IOException {
        assertEquals(
                "inUse", device("defects.json", "mtty-1").at("/notShown/reason").asText());
    }

    @Test
    void saysInWordsThatAnOrdinaryUserMayNotLook() {
        var said = PARTS.getOrDefault("visitor.txt", "");

        assertTrue(said.contains("this program may not open VFIO's files here"), said);
        assertTrue(said.strip().endsWith("status 1"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.status", "defects.status"})
    void endsWithOneAndNothingOnTheErrorOutput(String part) {
        assertEquals("1", PARTS.getOrDefault(part, "").strip());
    }

    private static RegionsDocument table(String name) throws IOException {
        return RegionsDocument.read(PARTS.getOrDefault(name + ".json", ""));
    }

    private static RegionsDocument real(JsonNode device) throws IOException {
        return RegionsDocument.read(device.at("/real").toString());
    }

    private static JsonNode device(String part, String type) throws IOException {
        for (var device : new JsonMapper().readTree(PARTS.get(part)).at("/devices")) {
            if (device.at("/type").asText().equals(type)) {
                return device;
            }
        }
        throw new AssertionError("no " + type + " in " + PARTS.get(part));
    }

    private static List<String> findings(JsonNode device) {
        var findings = new ArrayList<String>();
        for (var finding : device.at("/findings")) {
            findings.add(
                    finding.at("/kind").asText() + " " + finding.at("/region").asText());
        }
        return findings;
    }
}
