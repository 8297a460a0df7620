package org.vgpudesk.profile.region;

import static org.vgpudesk.profile.region.RegionFinding.Kind.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.RegionFinding.Kind;

/**
 * Compares what a profile states of a device with what the device shows. The middle passes regions through and does not
 * judge them: that they are right is the driver's duty, and this is the tool beside it that looks.
 */
public final class RegionCheck {

    private final DeviceSpec expected;
    private final DeviceInfo real;
    private final List<RegionFinding> findings = new ArrayList<>();

    private RegionCheck(DeviceSpec expected, DeviceInfo real) {
        this.expected = expected;
        this.real = real;
    }

    /** Everything in which the device differs from what is stated, and what is wrong in itself; by region. */
    public static List<RegionFinding> compare(DeviceSpec expected, DeviceInfo real) {
        var check = new RegionCheck(expected, real);
        check.device();
        expected.indexesToAsk(real.regionCount()).forEach(check::region);
        real.regions().stream()
                .filter(region -> !expected.indexesToAsk(real.regionCount()).contains(region.index()))
                .sorted(Comparator.comparingInt(RegionInfo::index))
                .forEach(region -> check.region(region.index()));
        check.places();
        return List.copyOf(check.findings);
    }

    private void device() {
        var count = expected.extent().count();
        if (count != null && count != real.regionCount()) {
            add(REGION_COUNT, null, count.toString(), Integer.toString(real.regionCount()));
        }
        for (var irq : expected.irqs()) {
            int vectors = real.irqs().getOrDefault(irq.index(), 0);
            if (vectors != irq.count()) {
                add(IRQ, null, irq.name(), Integer.toString(irq.count()), Integer.toString(vectors));
            }
        }
    }

    private void region(int index) {
        Optional<RegionSpec> spec = expected.region(index);
        Optional<RegionInfo> info = real.region(index);
        if (spec.isPresent() && info.isPresent()) {
            RegionComparison.of(spec.get(), info.get(), name(index)).forEach(findings::add);
        } else if (spec.isPresent()) {
            add(MISSING, name(index), spec.get().role());
        } else {
            info.ifPresent(extra -> {
                if (!expected.extent().more()) {
                    add(EXTRA, name(index), Sizes.text(extra.place().size()));
                }
                RegionComparison.inItself(extra, name(index)).forEach(findings::add);
            });
        }
    }

    private String name(int index) {
        return new RegionIndex(real.deviceApi(), index).name();
    }

    /** Regions that share bytes of the device's file, or run out of it. Those of size 0 are nowhere. */
    private void places() {
        var existing = real.regions().stream()
                .filter(RegionInfo::exists)
                .sorted(Comparator.comparingInt(RegionInfo::index))
                .toList();
        for (var i = 0; i < existing.size(); i++) {
            var one = existing.get(i);
            if (Ranges.wraps(one.place().offset(), one.place().size())) {
                add(
                        WRAPS,
                        name(one.index()),
                        Sizes.offset(one.place().offset()),
                        Sizes.text(one.place().size()));
            }
            for (var other : existing.subList(i + 1, existing.size())) {
                if (overlap(one.place(), other.place()) && !aliases(one.index(), other.index())) {
                    add(OVERLAP, name(one.index()), name(other.index()), place(one.place()), place(other.place()));
                }
            }
        }
    }

    private static boolean overlap(RegionInfo.Place one, RegionInfo.Place other) {
        return Ranges.overlap(one.offset(), one.size(), other.offset(), other.size());
    }

    private static String place(RegionInfo.Place place) {
        return Sizes.offset(place.offset()) + " + " + Sizes.text(place.size());
    }

    private boolean aliases(int one, int other) {
        return states(one, other) || states(other, one);
    }

    private boolean states(int region, int alias) {
        return expected.region(region)
                .map(spec -> spec.aliases().contains(alias))
                .orElse(false);
    }

    private void add(Kind kind, @Nullable String region, String... details) {
        findings.add(new RegionFinding(kind, region, List.of(details)));
    }
}
