package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;

/**
 * The sizes of a card while their picture is drawn: one size at a time, because all of a card's take longer than a frame
 * the first time.
 */
final class Sketch {

    private final Gpu gpu;
    private final HostState state;
    private final SizeWords words;
    private final Iterator<MdevType> unread;
    private final Iterator<MdevType> undrawn;
    private final List<SizePicture> sizes = new ArrayList<>();
    private @Nullable SizePictures pictures;

    Sketch(Gpu gpu, HostState state, SizeWords words) {
        this.gpu = gpu;
        this.state = state;
        this.words = words;
        unread = gpu.types().iterator();
        undrawn = gpu.types().iterator();
    }

    /** Does a little and says whether there is more to do. */
    boolean step() {
        if (unread.hasNext()) {
            words.of(gpu, unread.next(), state.facts());
        } else if (pictures == null) {
            pictures = new SizePictures(gpu, card());
        } else if (undrawn.hasNext()) {
            sizes.add(pictures.of(undrawn.next()));
        }
        return pictures == null || undrawn.hasNext();
    }

    CardSizes card() {
        return words.card(gpu, state);
    }

    /** Those that are drawn, in the order in which they are shown. */
    List<SizePicture> sizes() {
        return sizes.stream().sorted(SizePictures.ORDER).toList();
    }
}
