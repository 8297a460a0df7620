package org.vgpudesk.host.plan;

import java.util.ArrayList;
import java.util.List;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.Verb;

/**
 * A plan written down for other tools: the same steps in the same order, for people to read, keep and run. This program
 * never runs one.
 *
 * @param text the whole file
 */
public record Script(Format format, String text) {

    /** What it is written for. */
    public enum Format {
        /** A POSIX shell with virsh. */
        VIRSH("sh"),
        /** A POSIX shell on the host itself, with mdevctl for slices and virsh for the rest. */
        MDEVCTL("sh"),
        /** A playbook of ansible.builtin.command tasks with argument lists. */
        ANSIBLE("yml");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        /** How the file's name ends, without the dot. */
        public String suffix() {
            return suffix;
        }
    }

    /** Writes a plan down. Pure: asks nobody. */
    public static Script of(HostInfo info, Plan plan, Format format) {
        return new Script(
                format,
                switch (format) {
                    case VIRSH -> shell(plan, new VirshCommands(info, plan)::of, List.of());
                    case MDEVCTL -> {
                        var commands = new MdevctlCommands(info, plan);
                        yield shell(plan, commands::of, List.of(PlanText.of("script.on.host")));
                    }
                    case ANSIBLE -> Playbook.of(plan, new VirshCommands(info, plan));
                });
    }

    private interface Commands {
        Command of(Verb verb);
    }

    private static String shell(Plan plan, Commands commands, List<String> more) {
        var lines = new ArrayList<String>();
        lines.add("#!/bin/sh");
        lines.add(comment(PlanText.sentence(plan)));
        more.forEach(line -> lines.add(comment(line)));
        lines.add("set -eu");
        for (int i = 0; i < plan.steps().size(); i++) {
            var verb = plan.steps().get(i).verb();
            lines.add("");
            lines.add(comment((i + 1) + "/" + plan.steps().size() + "  " + PlanText.step(plan, i)));
            if (verb instanceof Verb.Redefine) {
                lines.add(comment(PlanText.of("script.passwords")));
            }
            lines.add(commands.of(verb).shell());
        }
        return String.join("\n", lines) + "\n";
    }

    /** On one line, whatever a name holds: what follows a line break would be run. */
    static String comment(String text) {
        return "# " + text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]", " ");
    }
}
