package org.vgpudesk.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.RegionTemplate.Area;
import org.vgpudesk.profile.RegionTemplate.Size;
import org.vgpudesk.profile.region.DeviceSpec.Extent;
import org.vgpudesk.profile.region.DeviceSpec.IrqSpec;
import org.vgpudesk.profile.region.DeviceSpec.Opening;
import org.vgpudesk.profile.region.MmapMode;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/** Reads {@code device}: the regions and interrupts. */
final class DeviceReader {

    private static final TextFile TEXTS = TextFile.beside(DeviceReader.class);

    private final Vocabulary vocabulary;

    DeviceReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    DeviceRules.Frame frame(Part profile) {
        return profile.find("device")
                .map(this::frameOf)
                .orElse(new DeviceRules.Frame(new Extent(null, true), List.of(), new Opening.NotStated()));
    }

    private DeviceRules.Frame frameOf(Part device) {
        vocabulary.source(device);
        var count = device.numberOrNothing("regionCount");
        var irqs = device.items("irqs").stream()
                .map(irq -> new IrqSpec((int) irq.number("index"), irq.text("name"), (int) irq.number("count")))
                .toList();
        return new DeviceRules.Frame(
                new Extent(count == null ? null : count.intValue(), device.isTrue("moreRegions")),
                irqs,
                opening(device));
    }

    private static Opening opening(Part device) {
        if (!device.has("opensWithoutVm")) {
            return new Opening.NotStated();
        }
        return device.isTrue("opensWithoutVm") ? new Opening.Possible() : new Opening.OnlyInVirtualMachine();
    }

    List<RegionTemplate> regions(Part profile) {
        var regions = new ArrayList<RegionTemplate>();
        var seen = new HashSet<String>();
        for (var region : profile.find("device").map(d -> d.items("regions")).orElse(List.of())) {
            if (!region.has("types") && !seen.add(region.text("index"))) {
                region.at("index").wrong(TEXTS.get("region.twice", region.text("index")));
            }
            region(region).ifPresent(regions::add);
        }
        return regions;
    }

    private Optional<RegionTemplate> region(Part region) {
        region.find("source").ifPresent(source -> vocabulary.source(region));
        var types = region.find("types").flatMap(Vocabulary::pattern).orElse(null);
        var flags = flags(region);
        var mode = MmapMode.valueOf(
                region.has("mmap") ? region.text("mmap").toUpperCase(Locale.ROOT) : MmapMode.NONE.name());
        mapping(region, flags, mode);
        var access = new RegionTemplate.Access(
                flags.stream().filter(flag -> flag != RegionFlag.MMAP).collect(Collectors.toUnmodifiableSet()),
                region.find("type")
                        .map(type -> new RegionType(type.number("type"), type.number("subtype")))
                        .orElse(null),
                region.isTrue("unsafeToRead"));
        var size = region.has("size") ? vocabulary.size(region.at("size")) : null;
        return Optional.of(new RegionTemplate(
                new RegionTemplate.Which(region.text("index"), types, region.text("role")),
                size,
                access,
                new RegionTemplate.Mapping(mode, areas(region, size)),
                region.items("aliases").stream()
                        .map(alias -> Integer.parseInt(alias.text()))
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private static Set<RegionFlag> flags(Part region) {
        var flags = EnumSet.noneOf(RegionFlag.class);
        region.items("access")
                .forEach(word -> flags.add(RegionFlag.valueOf(word.text().toUpperCase(Locale.ROOT))));
        return flags;
    }

    /** A region that can be mapped says who answers, and no other does. */
    private static void mapping(Part region, Set<RegionFlag> flags, MmapMode mode) {
        var mappable = flags.contains(RegionFlag.MMAP);
        if (mappable && mode == MmapMode.NONE) {
            (region.has("mmap") ? region.at("mmap") : region.at("access")).wrong(TEXTS.get("region.handler"));
        } else if (!mappable && mode != MmapMode.NONE) {
            region.at("mmap").wrong(TEXTS.get("region.mode", region.text("mmap")));
        }
        if (!mappable && region.has("areas")) {
            region.at("areas").wrongKey(TEXTS.get("region.areas"));
        }
    }

    private @Nullable List<Area> areas(Part region, @Nullable Size size) {
        if (!region.has("areas")) {
            return null;
        }
        var areas = new ArrayList<Area>();
        var fixed = new ArrayList<SparseArea>();
        for (var part : region.items("areas")) {
            var area = new Area(
                    part.has("start") ? vocabulary.size(part.at("start")) : null,
                    part.has("size") ? vocabulary.size(part.at("size")) : null);
            areas.add(area);
            if (area.start() instanceof Size.Bytes start && area.size() instanceof Size.Bytes length) {
                check(part, new SparseArea(start.bytes(), length.bytes()), fixed, size);
            }
        }
        return areas;
    }

    private static void check(Part part, SparseArea area, List<SparseArea> before, @Nullable Size size) {
        if (before.stream().anyMatch(area::overlaps)) {
            part.wrong(TEXTS.get("region.overlap"));
        }
        if (size instanceof Size.Bytes region && !area.within(region.bytes())) {
            part.wrong(TEXTS.get("region.outside", region.bytes()));
        }
        before.add(area);
    }
}
