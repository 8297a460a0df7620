package org.vgpudesk.host.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;

/**
 * A plan as people read it before it runs.
 *
 * @param sentence all of it in one sentence
 * @param steps what each step does, one sentence each, in order
 * @param differences the XML that changes, before and after
 * @param virshCommands the same thing as commands for a shell, one entry per step
 * @param scripts the same thing as whole files, one for each format
 */
public record Review(
        String sentence,
        List<String> steps,
        List<Difference> differences,
        List<String> virshCommands,
        List<Script> scripts) {

    public Review {
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
        virshCommands = List.copyOf(virshCommands);
        scripts = List.copyOf(scripts);
    }

    /** One document that changes. A document that appears has only added lines, one that goes only removed ones. */
    public record Difference(String title, List<Line> lines) {
        public Difference {
            lines = List.copyOf(lines);
        }

        /** How many lines are of that kind. */
        public long count(Line.Kind kind) {
            return lines.stream().filter(l -> l.kind() == kind).count();
        }
    }

    /** One line of a difference; {@code GAP} stands for unchanged lines left out. */
    public record Line(Kind kind, String text) {
        public enum Kind {
            ADDED,
            REMOVED,
            CONTEXT,
            GAP
        }
    }

    /**
     * Reads what the plan needs from the host and says what it would do. Blocks; changes nothing.
     *
     * @throws HostException if the host cannot be read
     */
    public static Review of(Host host, Plan plan) throws HostException {
        return new Review(
                PlanText.sentence(plan),
                IntStream.range(0, plan.steps().size())
                        .mapToObj(i -> PlanText.step(plan, i))
                        .toList(),
                Differences.of(host, plan),
                commands(host.info(), plan),
                Stream.of(Script.Format.values())
                        .map(format -> Script.of(host.info(), plan, format))
                        .toList());
    }

    /** The same thing as commands for a shell, one entry per step. Asks nobody. */
    public static List<String> commands(HostInfo info, Plan plan) {
        return plan.steps().stream()
                .map(s -> VirshCommands.of(info, plan, s.verb()))
                .toList();
    }
}
