package org.vgpudesk.app.slice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.slice.Readings.Reading;
import org.vgpudesk.app.slice.RegionsPicture.Notice;
import org.vgpudesk.app.slice.RegionsViewModel.Attempt;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.texts.Times;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.region.RegionFinding;

/** Puts into words what there is to say about a slice's regions as a whole. */
final class RegionsPictures {

    private static final Texts TEXTS = Texts.of(RegionsPictures.class);

    private final Slice slice;
    private final Optional<TypeFacts> facts;
    private final Optional<Reading> last;

    RegionsPictures(Slice slice, Optional<TypeFacts> facts, Optional<Reading> last) {
        this.slice = slice;
        this.facts = facts;
        this.last = last;
    }

    RegionsPicture of(RegionRows compared, Attempt attempt) {
        var lock = slice.inUse() ? TEXTS.get("lock", holder()) : "";
        boolean active = slice.mediated() != null && slice.mediated().active();
        return new RegionsPicture(
                note(),
                lock,
                active && lock.isEmpty() && !attempt.going(),
                attempt.going(),
                last.isPresent(),
                notice(compared, attempt),
                compared.absent());
    }

    private String holder() {
        return slice.owner().map(Domain::name).orElse("");
    }

    private String note() {
        return last.map(r -> {
                    var time = Times.time(r.at());
                    return slice.inUse() ? TEXTS.get("note.before", time, holder()) : TEXTS.get("note.read", time);
                })
                .orElseGet(() -> facts.map(
                                f -> TEXTS.get("note.profile", f.profile().title()))
                        .orElse(""));
    }

    private @Nullable Notice notice(RegionRows compared, Attempt attempt) {
        var failure = attempt.failure();
        if (failure != null) {
            var problem = Problem.of(TEXTS.get("failed"), failure);
            return new Notice(Notice.Kind.FAILED, problem.what(), problem.why(), List.of(problem.details()));
        }
        var refusal = attempt.refusal();
        if (refusal != null && !slice.inUse()) {
            return notShown(refusal.reason().name(), List.of(refusal.said()));
        }
        if (!compared.findings().isEmpty()) {
            return findings(compared);
        }
        if (last.isPresent() || attempt.going()) {
            return null;
        }
        var device = slice.mediated();
        if (device == null) {
            return notShown("FUNCTION", List.of());
        }
        if (!device.active()) {
            return notShown(RegionView.Reason.NOT_ACTIVE.name(), List.of());
        }
        return slice.inUse() ? notShown(RegionView.Reason.IN_USE.name(), List.of()) : null;
    }

    private Notice notShown(String reason, List<String> details) {
        var holder = slice.inUse() ? holder() : TEXTS.get("another.program");
        return new Notice(
                Notice.Kind.NOT_SHOWN,
                TEXTS.get("notshown." + reason, holder),
                TEXTS.get("notshown." + reason + ".do", uuid())
                        + (facts.isPresent() && last.isEmpty() ? " " + TEXTS.get("notshown.expected") : ""),
                details);
    }

    private String uuid() {
        var device = slice.mediated();
        return device == null ? "" : device.id().uuid().toString();
    }

    /** Whoever reads it has done nothing wrong, and neither has a virtual machine: that comes before what it is. */
    private Notice findings(RegionRows compared) {
        var findings = compared.findings();
        boolean driver = findings.stream().anyMatch(f -> f.kind().wrongInItself());
        var sentences = findings.stream().map(RegionFinding::sentence).toList();
        return new Notice(
                driver ? Notice.Kind.DRIVER : Notice.Kind.DIFFERENCE,
                TEXTS.get(driver ? "finding.driver" : "finding.difference", findings.size()),
                TEXTS.get(driver ? "finding.driver.do" : "finding.difference.do"),
                sentences,
                new RegionsReport(slice, facts).text(compared));
    }
}
