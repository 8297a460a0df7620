package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.Optional;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Hostdev;

/**
 * One card as the page shows it: words only, so that two that are equal need no repainting.
 *
 * @param summary what is in use, short
 * @param room whether more fits, short
 * @param whyNot why it cannot be divided; empty if it can
 * @param technical the words of the host about it, for people who know them
 */
record GpuPicture(
        String id,
        String title,
        String subtitle,
        String summary,
        String room,
        String whyNot,
        List<SlicePicture> slices,
        List<SizePicture> sizes,
        List<FunctionPicture> functions,
        List<String> technical) {

    GpuPicture {
        slices = List.copyOf(slices);
        sizes = List.copyOf(sizes);
        functions = List.copyOf(functions);
        technical = List.copyOf(technical);
    }

    /** @param holder the machine that it can be taken back from; nothing if nobody has it */
    record SlicePicture(
            Hostdev device,
            String name,
            String second,
            int hue,
            boolean conflict,
            Optional<Domain> holder,
            String accessible) {

        String key() {
            return device.toString();
        }
    }

    /** @param why why it is locked; empty if one more fits */
    record SizePicture(
            String gpuId,
            String typeId,
            String title,
            List<String> notes,
            String fits,
            String why,
            String held,
            String accessible,
            List<String> technical) {

        boolean locked() {
            return !why.isEmpty();
        }

        String key() {
            return typeId;
        }
    }

    /** A virtual function that its vendor's driver serves; handed over as it is. */
    record FunctionPicture(Hostdev device, String title, String state, boolean free) {
        String key() {
            return device.toString();
        }
    }
}
