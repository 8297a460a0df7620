package org.vgpudesk.profile.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.TextFile;

/**
 * Something about a device's regions that is not as it should be.
 *
 * @param region the region's name; absent if the finding is about the device
 * @param details what the sentence tells beyond that, in its order
 */
public record RegionFinding(Kind kind, @Nullable String region, List<String> details) {

    private static final TextFile TEXTS = TextFile.beside(RegionFinding.class);

    public RegionFinding {
        details = List.copyOf(details);
    }

    /** What is wrong. */
    public enum Kind {
        REGION_COUNT,
        MISSING,
        EXTRA,
        SIZE,
        ACCESS_MISSING,
        ACCESS_EXTRA,
        MMAP_FLAG_MISSING,
        MMAP_FLAG_EXTRA,
        MMAP_REFUSED,
        MMAP_WITHOUT_HANDLER,
        TYPE,
        AREAS_MISSING,
        AREAS_EXTRA,
        AREAS_DIFFER,
        AREA_OUTSIDE,
        AREAS_OVERLAP,
        OVERLAP,
        WRAPS,
        IRQ;

        /**
         * Whether the device is wrong in itself, whatever anybody states of it: only its driver can have done that. Else
         * it differs from what a profile states, and either of them may be right.
         */
        public boolean wrongInItself() {
            return switch (this) {
                case MMAP_REFUSED, MMAP_WITHOUT_HANDLER, AREA_OUTSIDE, AREAS_OVERLAP, OVERLAP, WRAPS -> true;
                case REGION_COUNT,
                        MISSING,
                        EXTRA,
                        SIZE,
                        ACCESS_MISSING,
                        ACCESS_EXTRA,
                        MMAP_FLAG_MISSING,
                        MMAP_FLAG_EXTRA,
                        TYPE,
                        AREAS_MISSING,
                        AREAS_EXTRA,
                        AREAS_DIFFER,
                        IRQ -> false;
            };
        }
    }

    /** The finding as a sentence, in the language that is spoken. */
    public String sentence() {
        var sentence = TEXTS.pattern(kind.name()).replace("{region}", region == null ? "" : region);
        for (var i = 0; i < details.size(); i++) {
            sentence = sentence.replace("{" + i + "}", details.get(i));
        }
        return sentence;
    }
}
