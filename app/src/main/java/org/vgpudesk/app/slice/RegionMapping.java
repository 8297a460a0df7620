package org.vgpudesk.app.slice;

import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.region.MmapMode;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionSpec;
import org.vgpudesk.profile.region.RegionSpec.Areas;

/** How one gets at a region, in words: straight to memory, through the driver, or some of each. */
final class RegionMapping {

    private static final Texts TEXTS = Texts.of(RegionMapping.class);

    private RegionMapping() {}

    static String reached(RegionInfo info) {
        if (!info.flags().contains(RegionFlag.MMAP)) {
            return TEXTS.get("reached.driver");
        }
        if (nobodyAnswers(info)) {
            return TEXTS.get("reached.nobody");
        }
        var areas = info.capabilities().areas();
        return areas == null ? TEXTS.get("reached.direct") : TEXTS.get("reached.areas", areas.size());
    }

    /** Whether it says that it can be mapped, and cannot. */
    static boolean nobodyAnswers(RegionInfo info) {
        return info.trial() == MapTrial.SIGBUS || info.trial() == MapTrial.REFUSED;
    }

    static String reached(RegionSpec spec) {
        if (spec.mapping().mode() == MmapMode.NONE) {
            return TEXTS.get("reached.driver");
        }
        return switch (spec.mapping().areas()) {
            case Areas.Whole whole -> TEXTS.get("reached.direct");
            case Areas.AsTheDeviceSays some -> TEXTS.get("reached.partly");
            case Areas.Listed(var areas) -> TEXTS.get("reached.areas", areas.size());
        };
    }

    /** Who answers when it is mapped, by the profile, and what came of trying it. */
    static String words(@Nullable MmapMode mode, @Nullable RegionInfo info) {
        var stated = TEXTS.get("mode." + (mode == null ? "UNSTATED" : mode));
        if (info == null || !info.flags().contains(RegionFlag.MMAP)) {
            return stated;
        }
        return stated + " " + TEXTS.get("trial." + info.trial());
    }
}
