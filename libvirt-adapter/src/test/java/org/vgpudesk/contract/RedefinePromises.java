package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** A machine's stored configuration as text. */
interface RedefinePromises extends OnScene {

    String PASSWORD = "s3cret&<";

    @Promise(
            number = "P75",
            text = "a configuration made from the present one replaces it, and the machine is told again")
    default void redefines() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var base = s.host.configuration(machine.uuid());
        int place = s.log.now();
        s.confirm(new Verb.Redefine(machine.uuid(), base, described(twiceTheMemory(base), "by us & <others>")));
        assertTrue(s.fixture.truth().configuration(machine).contains("by us &amp; &lt;others&gt;"));
        s.log.await(
                event -> event.equals(
                        new HostEvent.DomainChanged(s.fixture.truth().domain(machine))),
                machine.name() + " with more memory",
                place,
                scene().soon());
    }

    @Promise(number = "P76", text = "a configuration made from an older one is refused as stale and changes nothing")
    default void refusesAStaleBase() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var base = s.host.configuration(machine.uuid());
        s.fixture.elsewhere(new Verb.Redefine(
                machine.uuid(), base, described(s.fixture.truth().configuration(machine), "somebody was faster")));
        s.refuse(FailureKind.STALE, new Verb.Redefine(machine.uuid(), base, described(base, "too late")));
    }

    @Promise(number = "P77", text = "a configuration that is no domain XML, or names another machine, is refused")
    default void refusesWhatIsNoConfiguration() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var base = s.host.configuration(machine.uuid());
        s.refuse(FailureKind.INVALID, new Verb.Redefine(machine.uuid(), base, "<domain><name>x</name>"));
        s.refuse(
                FailureKind.INVALID,
                new Verb.Redefine(
                        machine.uuid(),
                        base,
                        base.replace(machine.uuid().toString(), "deadbeef-dead-4ead-8ead-deaddeaddead")));
    }

    @Promise(number = "P78", text = "what we do not know of a configuration survives redefine, attach and detach")
    default void keepsWhatItDoesNotKnow() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var note = "<metadata><v:note xmlns:v=\"urn:vgpu-desk:contract\" kept=\"yes\">a &amp; b</v:note></metadata>";
        s.fixture.elsewhere(
                new Verb.Redefine(machine.uuid(), "", with(s.fixture.truth().configuration(machine), "</name>", note)));
        var base = s.host.configuration(machine.uuid());
        s.confirm(new Verb.Redefine(machine.uuid(), base, described(base, "ours")));
        var hostdev = s.given(machine, Scope.CONFIG);
        s.confirm(new Verb.Detach(machine.uuid(), hostdev, Scope.CONFIG));
        var after = s.fixture.truth().configuration(machine).replace('\'', '"');
        assertTrue(after.contains("kept=\"yes\">a &amp; b</v:note>"), after);
    }

    @Promise(
            number = "P79",
            text = "a configuration is shown without secrets, and redefining keeps those that the host holds")
    default void keepsSecrets() throws HostException {
        var s = scene();
        var machine = s.fixture.off();
        var graphics = "<graphics type=\"vnc\" port=\"-1\" autoport=\"yes\" passwd=\"" + escaped(PASSWORD) + "\"/>";
        s.fixture.elsewhere(new Verb.Redefine(
                machine.uuid(),
                "",
                s.fixture.truth().configuration(machine).replace("</devices>", graphics + "</devices>")));
        var base = s.host.configuration(machine.uuid());
        assertFalse(base.contains("s3cret"), "the password is shown");
        assertFalse(base.contains("passwd"), "the password's place is shown");
        s.confirm(new Verb.Redefine(machine.uuid(), base, described(base, "ours")));
        var after = s.fixture.truth().configuration(machine);
        assertTrue(after.contains("ours"), after);
        assertTrue(after.contains("s3cret"), "the password is lost");
    }

    @Promise(
            number = "P80",
            text = "the configuration of a running machine is the stored one, and reading it changes nothing")
    default void showsTheStoredConfiguration() throws HostException {
        var s = scene();
        var machine = s.fixture.answering();
        var before = s.fixture.truth();
        var hidden = s.host.configuration(machine.uuid());
        assertEquals(before, s.fixture.truth());
        var hostdev = s.given(machine, Scope.LIVE);
        assertEquals(hidden, s.host.configuration(machine.uuid()));
        assertFalse(hidden.contains(hostdev.toString()), "what it runs with is shown as stored");
    }

    private static String described(String configuration, String description) {
        return with(
                configuration.replaceAll("<description>[^<]*</description>", ""),
                "</name>",
                "<description>" + escaped(description) + "</description>");
    }

    private static String twiceTheMemory(String configuration) {
        return configuration
                .replaceAll("<memory[^>]*>[^<]*</memory>", "<memory unit=\"MiB\">64</memory>")
                .replaceAll("<currentMemory[^>]*>[^<]*</currentMemory>", "");
    }

    private static String with(String configuration, String after, String addition) {
        assertTrue(configuration.contains(after), configuration);
        return configuration.replace(after, after + addition);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
