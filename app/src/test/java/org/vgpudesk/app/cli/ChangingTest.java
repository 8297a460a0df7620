package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that change something, on the demo workstation. */
final class ChangingTest {

    private static final String UUID = "c2177883-f1bb-47f0-914d-32a22e3a8804";
    private static final String SIZE = "nvidia-712";
    private static final Pattern HINT = Pattern.compile("vgpu-desk undo ([0-9a-f]{8})");

    @TempDir
    private Path folder;

    private Terminal terminal;
    private String before = "";

    @BeforeEach
    void openTheDemo() {
        terminal = Terminal.onDemo("workstation", folder);
        before = terminal.everything();
    }

    private Terminal.Answer done(String... words) {
        var answer = terminal.run(words);
        assertEquals(0, answer.status(), answer.out() + answer.err());
        assertEquals("", answer.err());
        return answer;
    }

    private boolean listed(String uuid, String text) {
        return terminal.run("list").out().lines().anyMatch(l -> l.startsWith(uuid) && l.contains(text));
    }

    @Test
    void givesANewSliceAndTellsEachStep() {
        var out = done("give", "training-01", SIZE, "--uuid", UUID).out();

        assertTrue(listed(UUID, "active  started"), terminal.run("list").out());
        assertTrue(listed(UUID, "training-01"));
        assertTrue(out.contains("GPU: ") && out.contains("the first with room"), out);
        assertTrue(out.contains("1/4  ") && out.contains("4/4  "), out);
        assertTrue(out.contains("\nDone: training-01 has the slice.\n"), out);
    }

    @Test
    void undoesWhatTheHintNames() {
        var out = done("give", "training-01", SIZE, "--uuid", UUID).out();
        var hint = HINT.matcher(out);
        assertTrue(hint.find(), out);

        done("undo", hint.group(1));

        assertEquals(before, terminal.everything());
    }

    @Test
    void undoesTheNewestWithoutAnId() {
        done("create", SIZE);
        var afterTheFirst = terminal.everything();
        done("give", "training-01", SIZE);

        done("undo");
        assertEquals(afterTheFirst, terminal.everything());
        done("undo");
        assertEquals(before, terminal.everything());
        assertEquals(1, terminal.run("undo").status());
    }

    @Test
    void takesTheHostOfAnUndoFromTheJournal() {
        var hint = HINT.matcher(done("create", SIZE).out());
        assertTrue(hint.find());

        var elsewhere = terminal.run(Map.of(), "undo", hint.group(1));

        assertEquals(0, elsewhere.status(), elsewhere.err());
        assertEquals(before, terminal.everything());
    }

    @Test
    void takesTheOnlySliceBackAndRemovesIt() {
        done("give", "training-01", SIZE, "--uuid", UUID);

        done("take", "training-01");

        assertEquals(before, terminal.everything());
    }

    @Test
    void keepsTheSliceWhenAskedTo() {
        done("give", "training-01", SIZE, "--uuid", UUID);

        done("take", "training-01", UUID, "--keep-slice");

        assertTrue(listed(UUID, "-"));
        assertFalse(listed(UUID, "training-01"));
    }

    @Test
    void givesASliceThatExists() {
        done("create", SIZE, "--uuid", UUID);

        done("give", "training-01", "--slice", UUID);

        assertTrue(listed(UUID, "training-01"));
    }

    @Test
    void startsTheVirtualMachineWithItsSlice() {
        done("give", "training-01", SIZE, "--start");

        assertTrue(terminal.run("vms").out().lines().anyMatch(l -> l.matches("training-01 +running.*")));
    }

    @Test
    void makesATransientSliceThatARebootForgets() {
        done("create", SIZE, "--uuid", UUID, "--transient");

        assertTrue(listed(UUID, "gone"));
    }

    @Test
    void goesWhereTheWordsSay() {
        done("create", "i915-GVTg_V5_4", "--gpu", "0000:00:02.0", "--uuid", UUID);

        assertTrue(listed(UUID, "0000:00:02.0"));
    }

    @Test
    void stopsStartsAndRemovesASlice() {
        done("create", SIZE, "--uuid", UUID);

        done("stop", UUID);
        assertTrue(listed(UUID, "inactive"));
        done("start", UUID);
        assertFalse(listed(UUID, "inactive"));
        done("autostart", UUID, "off");
        assertTrue(listed(UUID, "kept, not started"));
        done("autostart", UUID, "on");
        assertTrue(listed(UUID, "started"));
        done("remove", UUID);
        assertEquals(before, terminal.everything());
    }

    @Test
    void keepsASliceThatTheHostDoesNotRemember() {
        done("create", SIZE, "--uuid", UUID, "--transient");

        done("autostart", UUID, "on");
        assertTrue(listed(UUID, "started"));
        done("remove", UUID);
        assertEquals(before, terminal.everything());
    }

    @Test
    void setsUpAWindowWithTheSliceAndUndoesIt() {
        var stored = terminal.run("plan", "give", "training-01", SIZE, "--uuid", UUID)
                .out();
        var out = done("give", "training-01", SIZE, "--uuid", UUID, "--picture", "window")
                .out();
        assertTrue(out.contains("seen in a window on this computer, kept after a reboot"), out);
        assertTrue(out.contains("The screen of training-01 is set up"), out);

        done("undo");

        assertEquals(before, terminal.everything());
        assertEquals(
                settings(stored),
                settings(terminal.run("plan", "give", "training-01", SIZE, "--uuid", UUID)
                        .out()));
    }

    /** The lines of a plan that show the machine's settings as they are. */
    private static List<String> settings(String plan) {
        return plan.lines().filter(l -> l.startsWith("      ")).toList();
    }

    @Test
    void writesAPlanDownForOtherTools() {
        var shell = done("plan", "give", "training-01", SIZE, "--uuid", UUID, "--as", "virsh");
        assertTrue(shell.out().startsWith("#!/bin/sh\n# Give training-01"), shell.out());
        assertTrue(done("plan", "take", "cad-station", "--as", "ansible").out().startsWith("---\n"));
        assertTrue(done("plan", "give", "training-01", SIZE, "--as", "mdevctl", "--json")
                .out()
                .contains("\"as\" : \"mdevctl\""));
        assertEquals(
                2,
                terminal.run("plan", "give", "training-01", SIZE, "--as", "cobol")
                        .status());
        assertEquals(before, terminal.everything());
    }

    @Test
    void refusesAWindowForWhatRuns() {
        var answer = terminal.run("give", "cad-station", SIZE, "--now", "--picture", "window");

        assertEquals(1, answer.status());
        assertTrue(answer.err().contains("Not with a viewer window"), answer.err());
        assertEquals(before, terminal.everything());
    }

    @Test
    void onlyPlans() {
        var out = done("plan", "give", "training-01", SIZE, "--uuid", UUID).out();

        assertTrue(out.contains("+ <device>"), out);
        assertTrue(out.contains("virsh nodedev-define"), out);
        assertTrue(out.endsWith("Nothing was changed.\n"), out);
        assertEquals(before, terminal.everything());
    }

    @Test
    void writesDownWhatItDid() {
        done("create", SIZE);
        done("undo");

        var out = done("history").out();

        assertTrue(out.lines().anyMatch(l -> l.contains("undone") && l.contains("sim:///workstation")), out);
        assertNotEquals(before, out);
    }
}
