package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.slice.RegionRow.Place;
import org.vgpudesk.app.slice.RegionRow.Sizes;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.MmapMode;
import org.vgpudesk.profile.region.RegionCheck;
import org.vgpudesk.profile.region.RegionFinding;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionIndex;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionSpec;
import org.vgpudesk.profile.region.RegionSpec.Areas;
import org.vgpudesk.profile.region.SparseArea;

/** What a profile states of a device beside what the device shows, either of which may be missing. */
final class RegionRows {

    private static final Texts TEXTS = Texts.of(RegionRows.class);
    private static final String NOTHING = "–";

    private final @Nullable DeviceSpec stated;
    private final @Nullable DeviceInfo real;
    private final List<RegionFinding> findings;

    RegionRows(@Nullable DeviceSpec stated, @Nullable DeviceInfo real) {
        this.stated = stated;
        this.real = real;
        this.findings = stated == null || real == null ? List.of() : RegionCheck.compare(stated, real);
    }

    /** Everything in which the device differs from what is stated, and what is wrong in itself. */
    List<RegionFinding> findings() {
        return findings;
    }

    /** Those that are stated and those that exist, by index. */
    List<RegionRow> rows() {
        var indexes = new TreeSet<Integer>();
        if (stated != null) {
            stated.regions().forEach(r -> indexes.add(r.index().number()));
        }
        if (real != null) {
            real.regions().stream().filter(RegionInfo::exists).forEach(r -> indexes.add(r.index()));
        }
        return indexes.stream().map(this::row).toList();
    }

    /** In the order in which the driver has put them into the device's file; those that were not read by index, last. */
    static List<RegionRow> byPlace(List<RegionRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((RegionRow r) -> !r.place().read())
                        .thenComparing((a, b) -> a.place().read() && b.place().read()
                                ? Long.compareUnsigned(
                                        a.place().offset(), b.place().offset())
                                : 0))
                .toList();
    }

    /** Which of the regions that VFIO counts the device does not have, in one sentence; empty if it has all. */
    String absent() {
        if (real == null) {
            return "";
        }
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < real.regionCount(); i++) {
            if (real.region(i).isEmpty()) {
                missing.add(i);
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        boolean expected = stated != null
                && missing.stream().allMatch(i -> stated.region(i).isEmpty());
        return TEXTS.get(expected ? "absent.expected" : "absent", missing.size(), ranges(missing));
    }

    private String ranges(List<Integer> indexes) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < indexes.size(); ) {
            int end = i;
            while (end + 1 < indexes.size() && bars(indexes.get(i), indexes.get(end + 1), end + 1 - i)) {
                end++;
            }
            var first = name(indexes.get(i));
            parts.add(
                    end == i
                            ? first
                            : end == i + 1
                                    ? first + ", " + name(indexes.get(end))
                                    : TEXTS.get("range", first, name(indexes.get(end))));
            i = end + 1;
        }
        return Language.list(parts);
    }

    /** Whether both are BARs and the second follows the first by that many. */
    private boolean bars(int first, int other, int by) {
        return other == first + by
                && name(first).startsWith("BAR")
                && name(other).startsWith("BAR");
    }

    private String api() {
        return real != null ? real.deviceApi() : stated != null ? stated.deviceApi() : "";
    }

    private String name(int index) {
        var known = new RegionIndex(api(), index);
        return known.deviceSpecific() ? TEXTS.get("region.own", known.name()) : known.name();
    }

    private RegionRow row(int index) {
        var spec = Optional.ofNullable(stated).flatMap(s -> s.region(index));
        var info = Optional.ofNullable(real).flatMap(r -> r.region(index));
        var size = info.map(i -> i.place().size())
                .or(() -> spec.flatMap(s -> Optional.ofNullable(s.shape().size())))
                .orElse(0L);
        var vfioName = new RegionIndex(api(), index).name();
        return new RegionRow(
                index,
                name(index),
                spec.map(RegionSpec::role).orElse(""),
                new Sizes(
                        size,
                        spec.map(s -> stated(s.shape().size())).orElse(NOTHING),
                        info.map(i -> RegionSizes.text(i.place().size())).orElse(NOTHING)),
                access(info.map(RegionInfo::flags)
                        .orElseGet(() -> spec.map(s -> s.shape().access()).orElse(Set.of()))),
                info.map(RegionMapping::reached)
                        .orElseGet(() -> spec.map(RegionMapping::reached).orElse("")),
                info.map(i -> new Place(true, i.place().offset())).orElse(new Place(false, 0)),
                info.map(i -> direct(i, size))
                        .orElseGet(() -> spec.map(s -> direct(s, size)).orElse(List.of())),
                RegionMapping.words(spec.map(s -> s.mapping().mode()).orElse(null), info.orElse(null)),
                findings.stream()
                        .filter(f -> Objects.equals(f.region(), vfioName))
                        .map(RegionFinding::sentence)
                        .toList());
    }

    private static String stated(@Nullable Long size) {
        return size == null ? TEXTS.get("size.unstated") : RegionSizes.text(size);
    }

    private static String access(Set<RegionFlag> flags) {
        boolean read = flags.contains(RegionFlag.READ);
        boolean write = flags.contains(RegionFlag.WRITE);
        return read && write
                ? TEXTS.get("access.both")
                : read ? TEXTS.get("access.read") : write ? TEXTS.get("access.write") : NOTHING;
    }

    private static List<SparseArea> direct(RegionInfo info, long size) {
        if (!info.flags().contains(RegionFlag.MMAP) || RegionMapping.nobodyAnswers(info)) {
            return List.of();
        }
        var areas = info.capabilities().areas();
        return areas == null ? List.of(new SparseArea(0, size)) : areas;
    }

    /** As far as the profile says where they are. */
    private static List<SparseArea> direct(RegionSpec spec, long size) {
        if (spec.mapping().mode() == MmapMode.NONE) {
            return List.of();
        }
        return switch (spec.mapping().areas()) {
            case Areas.Whole whole -> List.of(new SparseArea(0, size == 0 ? 1 : size));
            case Areas.AsTheDeviceSays some -> List.of();
            case Areas.Listed(var areas) -> {
                var known = new ArrayList<SparseArea>();
                for (var area : areas) {
                    var start = area.start();
                    var length = area.size();
                    if (start != null && length != null) {
                        known.add(new SparseArea(start, length));
                    }
                }
                yield known;
            }
        };
    }
}
