package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Script.Format;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** Plans as files for other tools: the shell and YAML read exactly what was meant, whatever a name holds. */
final class ScriptTest {

    private static final String XML = "<domain>\n  <name>a &amp; 'b'</name>\n</domain>\n";

    private static Plan plan(String machine, Verb... verbs) {
        var steps = List.of(verbs).stream().map(v -> new Step(v, v)).toList();
        return new Plan(
                UUID.randomUUID(),
                Known.info(Map.of()).uri(),
                Plan.Kind.GIVE,
                new Labels(machine, "gpu", "size"),
                steps,
                List.of());
    }

    private static Plan everything(String machine) {
        return plan(
                machine,
                new Verb.Define(Known.DEFINITION),
                new Verb.SetAutostart(Known.ID, true),
                new Verb.Start(Known.ID),
                new Verb.Redefine(Known.OFF, "", XML),
                new Verb.Attach(Known.OFF, Known.DEVICE, Scope.CONFIG),
                new Verb.StartDomain(Known.OFF));
    }

    private static String script(Plan plan, Format format) {
        return Script.of(Known.info(Map.of()), plan, format).text();
    }

    @Test
    void theShellScriptIsTheCommandsInOrder() {
        var plan = everything("office");
        var script = script(plan, Format.VIRSH);
        int at = 0;
        for (var step : plan.steps()) {
            var command = VirshCommands.of(Known.info(Map.of()), plan, step.verb());
            assertTrue(script.indexOf(command, at) >= at, command);
            at = script.indexOf(command, at);
        }
        assertTrue(script.startsWith("#!/bin/sh\n# Give office"), script);
    }

    /** The shell itself says what it would have run: its programs are replaced by one that writes down its words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "office",
                "my office",
                "it's",
                "\"quoted\" $(touch pwned) `touch pwned`",
                "a;b&c|d>e",
                "-x",
                "{{ 7*7 }}",
                "München — büro",
                "line\nbreak"
            })
    void aShellReadsEveryNameAsOneWord(String machine, @TempDir Path folder) throws IOException, InterruptedException {
        var recorder = folder.resolve("virsh");
        Files.writeString(recorder, """
                #!/bin/sh
                for w in "$@"; do printf '%s\\0' "$w"; done >>"$LOG"
                case "$3" in nodedev-list) echo mdev_11111111_1111_4111_8111_111111111101_x;; esac
                """);
        assertTrue(recorder.toFile().setExecutable(true));
        var plan = everything(machine);
        var process = new ProcessBuilder("/bin/sh", "-c", script(plan, Format.VIRSH)).directory(folder.toFile());
        process.environment().put("PATH", folder + ":/usr/bin:/bin");
        process.environment().put("LOG", folder.resolve("log").toString());
        var running = process.redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);

        assertFalse(Files.exists(folder.resolve("pwned")));
        var words = List.of(Files.readString(folder.resolve("log")).split("\0"));
        var named = machine.matches("[\\p{L}\\p{N}_.@:+][\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]*")
                ? machine
                : Known.OFF.toString();
        assertEquals(2, words.stream().filter(named::equals).count(), words.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office",
                "it's \"so\"",
                "{{ lookup('pipe','id') }}",
                "{% raw %}",
                "#hash: [a, b]",
                "a\u2028b\u0085c"
            })
    void thePlaybookHoldsTheSameWords(String machine) {
        var plan = everything(machine);
        var loader = new Loader();
        var text = script(plan, Format.ANSIBLE);
        List<Map<String, Object>> plays = new Yaml(loader).load(text);
        @SuppressWarnings("unchecked")
        var tasks = (List<Map<String, Map<String, Object>>>)
                Objects.requireNonNull(plays.getFirst().get("tasks"));
        var commands = tasks.stream()
                .map(t -> Objects.requireNonNull(t.get("ansible.builtin.command")))
                .filter(c -> !String.valueOf(c.get("argv")).contains("nodedev-list"))
                .toList();
        assertEquals(plan.steps().size(), commands.size());
        for (int i = 0; i < commands.size(); i++) {
            var meant = new VirshCommands(Known.info(Map.of()), plan)
                    .of(plan.steps().get(i).verb());
            var words = (List<?>) Objects.requireNonNull(commands.get(i).get("argv"));
            for (int w = 0; w < words.size(); w++) {
                if (meant.words().get(w) instanceof Command.Text(var word)) {
                    assertEquals(word, words.get(w));
                }
            }
            assertEquals(meant.input(), String.valueOf(commands.get(i).getOrDefault("stdin", "")));
        }
        var templates = text.lines().filter(l -> l.contains("{{ lookup")).toList();
        assertTrue(templates.stream().allMatch(l -> l.startsWith("#") || l.contains("!unsafe")), templates.toString());
    }

    /** Ansible's own mark for texts that are no templates. */
    private static final class Loader extends SafeConstructor {
        Loader() {
            super(new LoaderOptions());
            yamlConstructors.put(new Tag("!unsafe"), yamlConstructors.get(Tag.STR));
        }
    }

    @Test
    void mdevctlMakesTheSlicesAndVirshTheRest() {
        var place = "\"$(virsh -c qemu:///system nodedev-dumpxml pci_0000_00_10_0"
                + " | sed -n 's|^ *<path>.*/\\([^/]*\\)</path>$|\\1|p')\"";
        var uuid = "--uuid " + Known.SLICE;
        var script = script(everything("office"), Format.MDEVCTL);
        assertTrue(script.contains("mdevctl define " + uuid + " --parent " + place + " --type lab-2\n"), script);
        assertTrue(script.contains("mdevctl modify " + uuid + " --parent " + place + " --auto\n"), script);
        assertTrue(script.contains("mdevctl start " + uuid + " --parent " + place + "\n"), script);
        assertTrue(script.contains("virsh -c qemu:///system attach-device office"), script);
    }

    @Test
    void mdevctlIsGivenAttributesInTheirOrder() {
        var attributes =
                List.of(new DeviceAttribute("a", "1'"), new DeviceAttribute("b", "2"), new DeviceAttribute("a", "3"));
        var definition = new DeviceDefinition(Known.ID, "lab-2", attributes);
        var script = script(plan("office", new Verb.Define(definition)), Format.MDEVCTL);
        assertTrue(script.contains("\"attrs\":[{\"a\":\"1'\"},{\"b\":\"2\"},{\"a\":\"3\"}]"), script);
    }

    @Test
    void saysThatPasswordsAreNotInIt() {
        for (var format : Format.values()) {
            assertTrue(script(everything("office"), format).contains("Passwords of screens are not shown"));
        }
    }
}
