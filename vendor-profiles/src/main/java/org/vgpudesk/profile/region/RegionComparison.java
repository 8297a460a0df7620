package org.vgpudesk.profile.region;

import static org.vgpudesk.profile.region.RegionFinding.Kind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.RegionFinding.Kind;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionSpec.Areas;

/** One region that is stated and that exists. */
final class RegionComparison {

    private final RegionInfo real;
    private final String name;
    private final List<RegionFinding> findings = new ArrayList<>();

    private RegionComparison(RegionInfo real, String name) {
        this.real = real;
        this.name = name;
    }

    static List<RegionFinding> of(RegionSpec spec, RegionInfo real, String name) {
        var comparison = new RegionComparison(real, name);
        comparison.shape(spec.shape());
        comparison.mapping(spec.mapping());
        comparison.type(spec.shape().type());
        comparison.areas();
        return comparison.findings;
    }

    /** What is wrong with a region whatever is stated of it. */
    static List<RegionFinding> inItself(RegionInfo real, String name) {
        var comparison = new RegionComparison(real, name);
        comparison.handler();
        comparison.areas();
        return comparison.findings;
    }

    private void shape(RegionSpec.Shape shape) {
        var size = shape.size();
        if (size != null && size != real.place().size()) {
            add(SIZE, Sizes.text(size), Sizes.text(real.place().size()));
        }
        for (var flag : List.of(RegionFlag.READ, RegionFlag.WRITE)) {
            var stated = shape.access().contains(flag);
            if (stated != real.flags().contains(flag)) {
                add(stated ? ACCESS_MISSING : ACCESS_EXTRA, flag.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void mapping(RegionSpec.Mapping mapping) {
        var stated = mapping.mode() != MmapMode.NONE;
        var flagged = real.flags().contains(RegionFlag.MMAP);
        if (stated && !flagged) {
            add(MMAP_FLAG_MISSING, mapping.mode().name().toLowerCase(Locale.ROOT));
        } else if (flagged && !handler() && !stated) {
            add(MMAP_FLAG_EXTRA);
        }
        if (stated && flagged) {
            stated(mapping.areas());
        }
    }

    /** Says so if the region says that it can be mapped and nobody answers; whether it did. */
    private boolean handler() {
        if (!real.flags().contains(RegionFlag.MMAP)) {
            return false;
        }
        if (real.trial() == MapTrial.SIGBUS) {
            add(MMAP_WITHOUT_HANDLER);
        } else if (real.trial() == MapTrial.REFUSED) {
            add(MMAP_REFUSED);
        } else {
            return false;
        }
        return true;
    }

    private void stated(Areas stated) {
        var areas = real.capabilities().areas();
        switch (stated) {
            case Areas.Whole whole -> {
                if (areas != null) {
                    add(AREAS_EXTRA, list(areas));
                }
            }
            case Areas.AsTheDeviceSays some -> {
                if (areas == null) {
                    add(AREAS_MISSING);
                }
            }
            case Areas.Listed listed -> {
                if (areas == null) {
                    add(AREAS_MISSING);
                } else if (!agree(listed, areas)) {
                    add(AREAS_DIFFER, stated(listed), list(areas));
                }
            }
        }
    }

    private static boolean agree(Areas.Listed stated, List<SparseArea> areas) {
        if (stated.areas().size() != areas.size()) {
            return false;
        }
        for (var i = 0; i < areas.size(); i++) {
            if (!stated.areas().get(i).agreesWith(areas.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void type(@Nullable RegionType stated) {
        var type = real.capabilities().type();
        if (stated != null && !stated.equals(type)) {
            add(TYPE, stated.toString(), type == null ? "-" : type.toString());
        }
    }

    private void areas() {
        var areas = real.capabilities().areas();
        if (areas == null) {
            return;
        }
        for (var i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            if (!area.within(real.place().size())) {
                add(AREA_OUTSIDE, text(area), Sizes.text(real.place().size()));
            }
            for (var other : areas.subList(i + 1, areas.size())) {
                if (area.overlaps(other)) {
                    add(AREAS_OVERLAP, text(area), text(other));
                }
            }
        }
    }

    private static String text(SparseArea area) {
        return Sizes.offset(area.start()) + " + " + Sizes.text(area.size());
    }

    private static String list(List<SparseArea> areas) {
        return String.join(", ", areas.stream().map(RegionComparison::text).toList());
    }

    private static String stated(Areas.Listed listed) {
        return String.join(
                ", ",
                listed.areas().stream()
                        .map(area -> {
                            var start = area.start();
                            var size = area.size();
                            return (start == null ? "?" : Sizes.offset(start))
                                    + " + "
                                    + (size == null ? "?" : Sizes.text(size));
                        })
                        .toList());
    }

    private void add(Kind kind, String... details) {
        findings.add(new RegionFinding(kind, name, List.of(details)));
    }
}
