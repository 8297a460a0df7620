package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.vgpudesk.simulated.Defect;

/** Every mistake that can be built into the simulated host breaks the promise that it is about. */
@Tag("contract")
final class ContractCanFailTest {

    /** The promise that each mistake breaks; the rest of the contract has {@link #INNOCENT} as its witness. */
    private static final Map<Defect, String> BREAKS = new EnumMap<>(Map.of(
            Defect.CATCHES_UP_TOO_EARLY, "P01",
            Defect.TELLS_STOPPED_AS_GONE, "P13",
            Defect.STOPS_WHAT_IS_IN_USE, "P34",
            Defect.FORGETS_OTHER_TYPES, "P40",
            Defect.IGNORES_OTHER_HOLDERS, "P55",
            Defect.CONFIRMS_A_MUTE_GUEST, "P62",
            Defect.TAKES_UNKNOWN_FOR_INACTIVE, "P114",
            Defect.TAKES_INACTIVE_FOR_USED, "P115",
            Defect.OPENS_WHAT_IS_IN_USE, "P116",
            Defect.LEAVES_OPEN_WHAT_IT_LOOKED_AT, "P117"));

    /** A promise that none of the mistakes is about: it shows that the host works otherwise. */
    private static final String INNOCENT = "P50";

    private static final Map<Defect, Set<String>> FOUND = new EnumMap<>(Defect.class);

    @ParameterizedTest
    @EnumSource
    void eachDefectBreaksItsPromise(Defect defect) {
        var promise = BREAKS.get(defect);
        var broken = brokenBy(defect, Set.of(promise, INNOCENT));
        FOUND.put(defect, broken);
        assertEquals(Set.of(promise), broken);
    }

    @Test
    void everyDefectIsAboutAPromise() {
        assertEquals(EnumSet.allOf(Defect.class), BREAKS.keySet());
    }

    private static Set<String> brokenBy(Defect defect, Set<String> tried) {
        var broken = new TreeSet<String>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tried.stream()
                        .map(number -> selectMethod(DefectiveContract.class, Promises.method(number)))
                        .toList())
                .configurationParameter(DefectiveContract.DEFECT, defect.name())
                .build();
        var kept = new TreeSet<String>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? kept : broken)
                            .add(Promises.number(test));
                }
            }
        });
        assertEquals(tried.size(), kept.size() + broken.size(), "not all were run: " + kept + broken);
        return broken;
    }

    @AfterAll
    static void writeTable() throws IOException {
        var text = new StringBuilder(
                "# Mistakes built into the simulated host\n\n| mistake | breaks | promise |\n|---|---|---|\n");
        FOUND.forEach((defect, broken) -> Promises.all().stream()
                .filter(promise -> broken.contains(promise.number()))
                .forEach(promise -> text.append("| ")
                        .append(defect)
                        .append(" | ")
                        .append(promise.number())
                        .append(" | ")
                        .append(promise.text())
                        .append(" |\n")));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "contract-defects.md"), text);
    }
}
