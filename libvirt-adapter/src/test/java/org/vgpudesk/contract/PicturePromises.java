package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;
import org.vgpudesk.host.plan.Screen;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;

/** How a machine is looked at. */
interface PicturePromises extends OnScene {

    Traits SHOWN_FROM_THE_START = new Traits(Answer.YES, Answer.YES, Answer.UNKNOWN, Answer.UNKNOWN);

    @Promise(number = "P109", text = "a screen that the host says it can do is taken, and another is refused")
    default void tellsWhatScreensItCanDo() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var can = s.host.capabilities(machine.uuid());
        assertFalse(can.graphics().isEmpty(), "it can do nothing");
        for (var type : List.of("vnc", "spice")) {
            var base = s.host.configuration(machine.uuid());
            var other = base.replaceAll("(?s)\\s*<graphics.*?</graphics>", "")
                    .replace("</devices>", "<graphics type='" + type + "' autoport='yes'/></devices>");
            var verb = new Verb.Redefine(machine.uuid(), base, other);
            if (can.graphics().contains(type)) {
                s.confirm(verb);
            } else {
                s.refuse(FailureKind.UNSUPPORTED, verb);
            }
        }
    }

    @Promise(number = "P110", text = "a host knows nothing of what a machine can do that does not exist")
    default void knowsNoCapabilitiesOfNobody() {
        var failure = assertThrows(HostException.class, () -> scene().host.capabilities(UUID.randomUUID()));
        assertEquals(FailureKind.NOT_FOUND, failure.kind());
    }

    @Promise(
            number = "P111",
            text = "given with a picture: device, screen and old screen change together; undone, letter by letter")
    default void givesWithAPicture(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        var plan = pictured(giving, Request.Where.HERE);
        assertEquals(new Result.Done(), giving.run(plan));
        var seen = new Hostdev.Mediated(giving.slice.id().uuid(), "vfio-pci", true, true);
        giving.machineHas(List.of(), List.of(seen));
        var after = scene().fixture.truth().configuration(giving.machine).replace('"', '\'');
        assertTrue(after.contains("<model type='none'/>"), after);
        assertTrue(after.contains("<graphics type="), after);
        assertEquals(new Result.Done(), giving.undo(plan));
        giving.isAsBefore();
    }

    @Promise(
            number = "P112",
            text = "undo of a picture is refused if the machine's settings have changed since, and changes nothing")
    default void refusesToUndoAPictureThatHasMoved(@TempDir Path journal) throws HostException, IOException {
        var giving = new Giving(scene(), scene().fixture.off(), journal);
        var plan = pictured(giving, Request.Where.NETWORK);
        assertEquals(new Result.Done(), giving.run(plan));
        var machine = giving.machine.uuid();
        var text = scene().host.configuration(machine);
        scene().fixture
                .elsewhere(new Verb.Redefine(
                        machine, text, text.replace("</name>", "</name><description>mine</description>")));
        scene().settle();
        var moved = scene().fixture.truth();
        var failure = assertThrows(HostException.class, () -> giving.undo(plan));
        assertEquals(FailureKind.STALE, failure.kind());
        assertEquals(moved, scene().fixture.truth());
    }

    @Promise(number = "P113", text = "settings that are as asked already are confirmed, whatever they were made from")
    default void confirmsSettingsThatAreSoAlready() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var base = s.host.configuration(machine.uuid());
        var other = base.replace("</name>", "</name><description>ours</description>");
        s.confirm(new Verb.Redefine(machine.uuid(), base, other));
        var now = s.fixture.truth();
        assertEquals(new Outcome.Confirmed(), s.host.perform(new Verb.Redefine(machine.uuid(), base, other)));
        assertEquals(now, s.fixture.truth());
    }

    private static Plan pictured(Giving giving, Request.Where where) throws HostException {
        var screen = Screen.of(giving.scene.host, giving.machine.uuid());
        return giving.plan(new Request.Give(
                giving.machine.uuid(),
                new Request.Source.NewSlice(giving.slice, true),
                Request.When.NEXT_START,
                new Request.Look.Shown(where, SHOWN_FROM_THE_START, screen)));
    }
}
