package org.vgpudesk.app.slice;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.region.RegionFinding;

/** What the maker of a driver has to know of a device that is not as it should be; plain text, to be sent by somebody. */
final class RegionsReport {

    private static final Texts TEXTS = Texts.exact(RegionsReport.class);

    private final Slice slice;
    private final Optional<TypeFacts> facts;

    RegionsReport(Slice slice, Optional<TypeFacts> facts) {
        this.slice = slice;
        this.facts = facts;
    }

    String text(RegionRows compared) {
        var device = slice.mediated();
        return TEXTS.get(
                "report",
                GpuNames.full(slice.gpu()) + ", " + slice.gpu().id(),
                device == null ? "–" : driver(device.id().parent()) + ", " + device.typeId(),
                facts.map(f -> f.profile().title() + " (" + f.profile().file() + ")")
                        .orElse("–"),
                compared.findings().stream().map(RegionFinding::sentence).collect(Collectors.joining("\n* ", "* ", "")),
                compared.rows().stream().map(RegionsReport::line).collect(Collectors.joining("\n")));
    }

    private String driver(String parent) {
        return slice.gpu()
                .function(parent)
                .map(GpuFunction::driver)
                .map(name -> Objects.requireNonNullElse(name, "–"))
                .orElse("–");
    }

    private static String line(RegionRow row) {
        return row.name() + " | " + row.size().expected() + " | " + row.size().real() + " | " + row.access() + " | "
                + row.reached() + " | " + row.place().text();
    }
}
