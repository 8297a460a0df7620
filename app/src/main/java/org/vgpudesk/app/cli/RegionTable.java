package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.DeviceSpec;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionIndex;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionSpec;
import org.vgpudesk.profile.region.Sizes;
import org.vgpudesk.profile.region.SparseArea;

/** Regions as rows: those that a profile states, or those that a device shows. */
final class RegionTable {

    private static final Texts TEXTS = Texts.exact(RegionTable.class);

    private RegionTable() {}

    /** What is stated. An offset is never. */
    static Table stated(DeviceSpec spec) {
        var table = new Table(
                TEXTS.get("head.region"),
                TEXTS.get("head.role"),
                TEXTS.get("head.bytes"),
                TEXTS.get("head.access"),
                TEXTS.get("head.mmap"),
                TEXTS.get("head.areas"));
        for (var region : spec.regions()) {
            table.row(
                    region.index().name(),
                    region.role(),
                    size(region.shape().size()),
                    access(region.shape().access()),
                    TEXTS.get("mmap." + region.mapping().mode().name().toLowerCase(Locale.ROOT)),
                    areas(region.mapping().areas()));
        }
        return table;
    }

    /** What a device shows; a region of size 0 is none. */
    static Table shown(DeviceInfo device, @Nullable DeviceSpec spec) {
        var table = new Table(
                TEXTS.get("head.region"),
                TEXTS.get("head.role"),
                TEXTS.get("head.bytes"),
                TEXTS.get("head.access"),
                TEXTS.get("head.mmap"),
                TEXTS.get("head.areas"),
                TEXTS.get("head.offset"));
        device.regions().stream()
                .filter(RegionInfo::exists)
                .forEach(region -> table.row(
                        new RegionIndex(device.deviceApi(), region.index()).name(),
                        role(region.index(), spec),
                        Sizes.text(region.place().size()),
                        access(region.flags()),
                        mmap(region),
                        areas(region),
                        Sizes.offset(region.place().offset())));
        return table;
    }

    private static String role(int index, @Nullable DeviceSpec spec) {
        return spec == null ? "" : spec.region(index).map(RegionSpec::role).orElse("");
    }

    private static String size(@Nullable Long bytes) {
        return bytes == null ? TEXTS.get("not.stated") : Sizes.text(bytes);
    }

    private static String access(Set<RegionFlag> flags) {
        return flags.stream()
                .filter(flag -> flag != RegionFlag.MMAP)
                .sorted()
                .map(flag -> TEXTS.get("access." + flag.name().toLowerCase(Locale.ROOT)))
                .collect(Language.listing());
    }

    private static String mmap(RegionInfo region) {
        return region.flags().contains(RegionFlag.MMAP)
                ? TEXTS.get("trial." + PlanWords.camelCase(region.trial()))
                : TEXTS.get("mmap.none");
    }

    private static String areas(RegionInfo region) {
        List<SparseArea> areas = region.capabilities().areas();
        return areas == null
                ? ""
                : areas.stream().map(area -> area(area.start(), area.size())).collect(Language.listing());
    }

    private static String areas(RegionSpec.Areas areas) {
        return switch (areas) {
            case RegionSpec.Areas.Whole whole -> "";
            case RegionSpec.Areas.AsTheDeviceSays some -> TEXTS.get("areas.device");
            case RegionSpec.Areas.Listed(var listed) ->
                listed.stream().map(area -> area(area.start(), area.size())).collect(Language.listing());
        };
    }

    private static String area(@Nullable Long start, @Nullable Long size) {
        return (start == null ? "?" : Sizes.offset(start)) + " + " + (size == null ? "?" : Sizes.text(size));
    }
}
