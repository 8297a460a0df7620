package org.vgpudesk.host.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.NodeDeviceXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** The documents that a plan changes, before and after, line by line. */
final class Differences {

    private static final int CONTEXT = 3;

    private Differences() {}

    private record Change(String before, String after) {}

    static List<Review.Difference> of(Host host, Plan plan) throws HostException {
        var slices = new ArrayList<Review.Difference>();
        var domains = new LinkedHashMap<UUID, Change>();
        for (var step : plan.steps()) {
            switch (step.verb()) {
                case Verb.Define(var d) -> slices.add(whole(d, Review.Line.Kind.ADDED));
                case Verb.Create(var d) -> slices.add(whole(d, Review.Line.Kind.ADDED));
                case Verb.Undefine u
                when step.inverse() instanceof Verb.Define(var d) -> slices.add(whole(d, Review.Line.Kind.REMOVED));
                case Verb.Stop s
                when step.inverse() instanceof Verb.Create(var d) -> slices.add(whole(d, Review.Line.Kind.REMOVED));
                case Verb.Attach(var uuid, var device, var scope)
                when scope.config() -> change(host, domains, uuid, device, true);
                case Verb.Detach(var uuid, var device, var scope)
                when scope.config() -> change(host, domains, uuid, device, false);
                case Verb.Redefine(var uuid, var base, var changed) -> {
                    var known = domains.get(uuid);
                    domains.put(uuid, new Change(known == null ? normal(base) : known.before, normal(changed)));
                }
                default -> {
                    // changes no document
                }
            }
        }
        var all = new ArrayList<Review.Difference>();
        domains.forEach((uuid, c) -> all.add(new Review.Difference(
                PlanText.of(
                        "review.settings",
                        plan.labels().of(new Verb.StartDomain(uuid)).domain()),
                lines(c.before, c.after))));
        all.addAll(slices);
        return all;
    }

    private static void change(Host host, Map<UUID, Change> domains, UUID uuid, Hostdev device, boolean attach)
            throws HostException {
        var known = domains.get(uuid);
        var before = known == null ? normal(host.configuration(uuid)) : known.after;
        try {
            var after = attach ? DomainXml.withHostdev(before, device) : DomainXml.withoutHostdev(before, device);
            domains.put(uuid, new Change(known == null ? before : known.before, after));
        } catch (XmlFormatException e) {
            throw unreadable(e);
        }
    }

    private static String normal(String xml) throws HostException {
        try {
            return DomainXml.normal(xml);
        } catch (XmlFormatException e) {
            throw unreadable(e);
        }
    }

    private static HostException unreadable(XmlFormatException e) {
        return new HostException(
                FailureKind.OTHER, PlanText.of("review.unreadable"), String.valueOf(e.getMessage()), e);
    }

    private static Review.Difference whole(DeviceDefinition definition, Review.Line.Kind kind) {
        var lines = NodeDeviceXml.write(definition)
                .lines()
                .map(text -> new Review.Line(kind, text))
                .toList();
        return new Review.Difference(PlanText.of("review.slice", definition.id().uuid()), lines);
    }

    static List<Review.Line> lines(String before, String after) {
        var old = before.lines().toList();
        var lines = new ArrayList<Review.Line>();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, after.lines().toList()).getDeltas()) {
            int start = delta.getSource().getPosition();
            context(lines, old, at, start);
            delta.getSource().getLines().forEach(l -> lines.add(new Review.Line(Review.Line.Kind.REMOVED, l)));
            delta.getTarget().getLines().forEach(l -> lines.add(new Review.Line(Review.Line.Kind.ADDED, l)));
            at = start + delta.getSource().size();
        }
        if (!lines.isEmpty()) {
            tail(lines, old, at);
        }
        return lines;
    }

    private static void context(List<Review.Line> lines, List<String> old, int from, int to) {
        int head = lines.isEmpty() ? from : Math.min(from + CONTEXT, to);
        int resume = Math.max(head, to - CONTEXT);
        add(lines, old, from, head);
        if (resume > head) {
            lines.add(new Review.Line(Review.Line.Kind.GAP, ""));
        }
        add(lines, old, resume, to);
    }

    private static void tail(List<Review.Line> lines, List<String> old, int from) {
        int end = Math.min(from + CONTEXT, old.size());
        add(lines, old, from, end);
        if (end < old.size()) {
            lines.add(new Review.Line(Review.Line.Kind.GAP, ""));
        }
    }

    private static void add(List<Review.Line> lines, List<String> old, int from, int to) {
        for (var text : old.subList(from, to)) {
            lines.add(new Review.Line(Review.Line.Kind.CONTEXT, text));
        }
    }
}
