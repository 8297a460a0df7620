package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vgpudesk.host.plan.Known.DEFINITION;
import static org.vgpudesk.host.plan.Known.DEVICE;
import static org.vgpudesk.host.plan.Known.ID;
import static org.vgpudesk.host.plan.Known.OFF;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

class VirshCommandsTest {

    private static final String VIRSH = "virsh -c qemu:///system ";
    private static final String NAME =
            "\"$(" + VIRSH + "nodedev-list --all --cap mdev | grep 11111111_1111_4111_8111_111111111101)\"";
    private static final String HOSTDEV = """
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'>
              <source>
                <address uuid='11111111-1111-4111-8111-111111111101'/>
              </source>
            </hostdev>
            XML""";

    private static Plan named(String domain) {
        return new Plan(
                UUID.randomUUID(),
                URI.create("qemu:///system"),
                Plan.Kind.CHANGE,
                new Labels(domain, "gpu", "size"),
                List.of(),
                List.of());
    }

    private static String command(String domain, Verb verb) {
        return VirshCommands.of(Known.info(Map.of()), named(domain), verb);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(new Verb.Start(ID), "nodedev-start " + NAME),
                Arguments.of(new Verb.Stop(ID), "nodedev-destroy " + NAME),
                Arguments.of(new Verb.Undefine(ID), "nodedev-undefine " + NAME),
                Arguments.of(new Verb.SetAutostart(ID, true), "nodedev-autostart " + NAME),
                Arguments.of(new Verb.SetAutostart(ID, false), "nodedev-autostart --disable " + NAME),
                Arguments.of(
                        new Verb.Attach(OFF, DEVICE, Scope.CONFIG),
                        "attach-device office /dev/stdin --config <<'XML'\n" + HOSTDEV),
                Arguments.of(
                        new Verb.Attach(OFF, DEVICE, Scope.BOTH),
                        "attach-device office /dev/stdin --live --config <<'XML'\n" + HOSTDEV),
                Arguments.of(
                        new Verb.Detach(OFF, DEVICE, Scope.LIVE),
                        "detach-device office /dev/stdin --live <<'XML'\n" + HOSTDEV),
                Arguments.of(new Verb.StartDomain(OFF), "start office"),
                Arguments.of(new Verb.ShutdownDomain(OFF), "shutdown office"),
                Arguments.of(new Verb.DestroyDomain(OFF), "destroy office"),
                Arguments.of(new Verb.Redefine(OFF, "<a/>", "<b/>\n"), "define /dev/stdin <<'XML'\n<b/>\nXML"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doesWithVirshWhatTheVerbDoes(Verb verb, String command) {
        assertEquals(VIRSH + command, command("office", verb));
    }

    @Test
    void definesAndCreatesFromADocument() {
        var define = command("", new Verb.Define(DEFINITION));
        assertTrue(define.startsWith(VIRSH + "nodedev-define /dev/stdin <<'XML'\n<device>"), define);
        var create = command("", new Verb.Create(DEFINITION));
        assertTrue(create.startsWith(VIRSH + "nodedev-create /dev/stdin <<'XML'\n<device>"), create);
    }

    @Test
    void namesNoAddressThatOnlyTheDemoHas() {
        var demo = new HostInfo(URI.create("sim:///workstation"), "demo", "", true, Map.of());
        assertEquals("virsh start office", VirshCommands.of(demo, named("office"), new Verb.StartDomain(OFF)));
    }

    @ParameterizedTest
    @CsvSource({"R&D, \"'R&D'\"", "it's, \"'it'\\''s'\"", "$(rm -rf ~), ''", "réseau, \"'réseau'\"", "a b, \"'a b'\""})
    void quotesWhatAShellWouldRead(String name, String word) {
        var expected = word.isEmpty() ? OFF.toString() : word.substring(1, word.length() - 1);
        assertEquals(VIRSH + "start " + expected, command(name, new Verb.StartDomain(OFF)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-c",
                "--help",
                "7",
                "2f3a4e0c-1111-4222-8333-0123456789ab",
                "a\nb",
                "a\u001b[2J",
                "\u202egnp.exe",
                " a"
            })
    void callsAMachineByItsUuidWhereItsNameWouldBeTakenForSomethingElse(String name) {
        assertEquals(VIRSH + "start " + OFF, command(name, new Verb.StartDomain(OFF)));
    }

    @Test
    void noLineOfADocumentEndsIt() {
        var settings = "<domain>\nXML\nrm -rf ~\nXML_\n</domain>";
        assertEquals(
                VIRSH + "define /dev/stdin <<'XML__'\n" + settings + "\nXML__",
                command("a", new Verb.Redefine(OFF, "<a/>", settings)));
    }

    @Test
    void handsAFunctionOverAsItIs() {
        var function = new org.vgpudesk.host.Hostdev.Pci(PciAddress.parse("0000:41:00.4"), false);
        var command = command("office", new Verb.Attach(OFF, function, Scope.CONFIG));
        assertTrue(command.contains("<hostdev mode='subsystem' type='pci' managed='no'>"), command);
    }
}
