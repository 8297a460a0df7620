package org.vgpudesk.host.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vgpudesk.host.Verb;

/**
 * A plan as an Ansible playbook. Each task is an argument list, so no shell reads any name. Every text is a JSON string,
 * which YAML reads as it stands; one that Ansible would take for a template is marked as none.
 */
final class Playbook {

    /** What JSON leaves as it is, and YAML breaks a line at or refuses. */
    private static final Pattern AWKWARD =
            Pattern.compile("[\\x{7f}-\\x{9f}\\x{2028}\\x{2029}\\x{feff}\\x{fffe}\\x{ffff}]");

    private final StringBuilder out = new StringBuilder();

    private Playbook() {}

    static String of(Plan plan, VirshCommands commands) {
        var playbook = new Playbook();
        playbook.line(0, "---");
        playbook.line(0, Script.comment(PlanText.sentence(plan)));
        playbook.line(0, "- name: " + text(PlanText.sentence(plan)));
        playbook.line(1, "hosts: localhost");
        playbook.line(1, "connection: local");
        playbook.line(1, "gather_facts: false");
        playbook.line(1, "tasks:");
        for (int i = 0; i < plan.steps().size(); i++) {
            var verb = plan.steps().get(i).verb();
            playbook.task(PlanText.step(plan, i), verb, commands.of(verb));
        }
        return playbook.out.toString();
    }

    private void task(String name, Verb verb, Command command) {
        command.words().stream()
                .filter(Command.Found.class::isInstance)
                .map(Command.Found.class::cast)
                .findFirst()
                .ifPresent(found -> {
                    line(2, "- name: " + text(PlanText.of("script.devices")));
                    line(3, "ansible.builtin.command:");
                    line(4, "argv: " + list(found.teller()));
                    line(3, "register: devices");
                    line(3, "changed_when: false");
                });
        if (verb instanceof Verb.Redefine) {
            line(2, Script.comment(PlanText.of("script.passwords")));
        }
        line(2, "- name: " + text(name));
        line(3, "ansible.builtin.command:");
        line(4, "argv: " + list(command.words()));
        if (!command.input().isEmpty()) {
            line(4, "stdin: " + text(command.input()));
            line(4, "stdin_add_newline: false");
        }
    }

    private void line(int level, String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
    }

    private static String list(List<Command.Word> words) {
        return words.stream()
                .map(word -> switch (word) {
                    case Command.Text(var text) -> text(text);
                    case Command.Found(var teller, var part) ->
                        "\"{{ devices.stdout_lines | select('search', '" + part + "') | first }}\"";
                    case Command.Place place -> throw new IllegalArgumentException("No task prints a path.");
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        try {
            var quoted = AWKWARD.matcher(PlanJson.write(text))
                    .replaceAll(found -> String.format(
                            Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
            boolean template = text.contains("{{") || text.contains("{%") || text.contains("{#");
            return template ? "!unsafe " + quoted : quoted;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text can be written.", e);
        }
    }
}
