package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.MemoryScale;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.profile.Series.Purpose;

/**
 * One card as the page shows it: words only, so that two that are equal need no repainting.
 *
 * @param usage what is in use and what is left, short
 * @param whyNot why it cannot be divided; empty if it can
 * @param technical the words of the host about it, for people who know them
 */
record GpuPicture(
        String id,
        String title,
        Usage usage,
        String whyNot,
        List<SlicePicture> slices,
        List<SizePicture> sizes,
        Rules rules,
        List<FunctionPicture> functions,
        List<String> technical) {

    GpuPicture {
        slices = List.copyOf(slices);
        sizes = List.copyOf(sizes);
        functions = List.copyOf(functions);
        technical = List.copyOf(technical);
    }

    String subtitle() {
        return usage.subtitle();
    }

    /**
     * What is in use.
     *
     * @param subtitle how many machines share it
     * @param summary what is left, or how many slices there are
     * @param second what is in use; empty if its memory is not known
     * @param room what stands in the free part of the bar
     * @param scale its memory; absent if it is not known: then slices have one width
     */
    record Usage(
            String subtitle,
            String summary,
            String second,
            String room,
            @Nullable MemoryScale scale) {}

    /**
     * How it is divided.
     *
     * @param sentence short; empty if no profile says
     * @param contradictions where the profile's rule and the host disagree, a sentence each
     * @param stated whether a profile speaks for any of its sizes
     */
    record Rules(String sentence, List<String> contradictions, boolean stated) {
        Rules {
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * @param bytes its memory; 0 if it is not known, or if it takes none because it is not started
     * @param holder the machine that it can be taken back from; nothing if nobody has it
     */
    record SlicePicture(
            Hostdev device,
            String name,
            String second,
            int hue,
            boolean conflict,
            long bytes,
            Optional<Domain> holder,
            String accessible) {

        String key() {
            return device.toString();
        }
    }

    /** @param technical the host's words, and each known fact with its source */
    record SizePicture(
            String gpuId, String typeId, Size words, Fit fit, Ahead ahead, String accessible, List<String> technical) {

        SizePicture {
            technical = List.copyOf(technical);
        }

        boolean locked() {
            return !fit.why().isEmpty();
        }

        String key() {
            return typeId;
        }

        String title() {
            return words.title();
        }

        @Nullable
        Purpose purpose() {
            return words.purpose();
        }

        String held() {
            return fit.held();
        }
    }

    /**
     * Whether one more of a size fits.
     *
     * @param why why it is locked; empty if one more fits
     * @param holders the keys of the slices that are in the way
     */
    record Fit(String fits, String why, String held, List<String> holders, Pips pips) {
        Fit {
            holders = List.copyOf(holders);
        }
    }

    /** How many places there are for a size, and how many are taken; none if that is not known for certain. */
    record Pips(long used, long most) {}

    /**
     * What one more of a size would leave.
     *
     * @param left of the memory; empty if it is not known
     * @param lockedOut which sizes would not fit any more; empty if that changes nothing
     */
    record Ahead(String left, String lockedOut) {}

    /** A virtual function that its vendor's driver serves; handed over as it is. */
    record FunctionPicture(Hostdev device, String title, String state, boolean free) {
        String key() {
            return device.toString();
        }
    }
}
