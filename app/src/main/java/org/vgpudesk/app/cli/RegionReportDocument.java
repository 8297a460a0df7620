package org.vgpudesk.app.cli;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionsDocument;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.RegionFinding;
import org.vgpudesk.profile.region.RegionSpec;

/**
 * What {@code regions --json} prints of one device or type. The names of the components are the names of the fields:
 * stable.
 *
 * @param uuid null for a type
 * @param profile the id of the profile that speaks for the type; null if none does
 * @param expected what the profile states; null if no profile speaks for the type
 * @param real what the device shows; null if nobody looked, or it cannot be seen
 * @param notShown why it cannot be seen; null if it was
 * @param findings null if nothing was compared
 */
record RegionReportDocument(
        @Nullable UUID uuid,
        String type,
        String parent,
        @Nullable String profile,
        @Nullable Expected expected,
        @Nullable RegionsDocument real,
        @Nullable NotShown notShown,
        @Nullable List<Finding> findings) {

    /** @param regionCount null if the profile does not say */
    record Expected(String deviceApi, @Nullable Integer regionCount, boolean moreRegions, List<Region> regions) {}

    /**
     * @param size in bytes; null if the profile does not say
     * @param mmap {@code none}, {@code populate} or {@code fault}
     */
    record Region(
            int index, String name, String role, @Nullable Long size, List<String> access, String mmap) {}

    /** @param said the host's own words; empty if there are none */
    record NotShown(String reason, String said) {}

    /** @param kind stable; the sentence may change and be translated */
    record Finding(String kind, @Nullable String region, String sentence) {}

    static RegionReportDocument of(RegionReport report) {
        var subject = report.subject();
        var profile = report.profile();
        var view = report.view();
        var findings = report.findings();
        return new RegionReportDocument(
                subject.shown().map(RegionSubject.Device::uuid).orElse(null),
                subject.type().id(),
                subject.parent().name(),
                profile == null ? null : profile.profile().id(),
                report.stated().map(RegionReportDocument::expected).orElse(null),
                view instanceof RegionView.Shown(var device) ? RegionsDocument.of(device) : null,
                view instanceof RegionView.NotShown(var reason, var said)
                        ? new NotShown(PlanWords.camelCase(reason), said)
                        : null,
                findings == null
                        ? null
                        : findings.stream().map(RegionReportDocument::finding).toList());
    }

    private static Expected expected(DeviceSpec spec) {
        return new Expected(
                spec.deviceApi(),
                spec.extent().count(),
                spec.extent().more(),
                spec.regions().stream().map(RegionReportDocument::region).toList());
    }

    private static Region region(RegionSpec region) {
        return new Region(
                region.index().number(),
                region.index().name(),
                region.role(),
                region.shape().size(),
                region.shape().access().stream()
                        .sorted()
                        .map(PlanWords::camelCase)
                        .toList(),
                PlanWords.camelCase(region.mapping().mode()));
    }

    private static Finding finding(RegionFinding finding) {
        return new Finding(PlanWords.camelCase(finding.kind()), finding.region(), finding.sentence());
    }
}
