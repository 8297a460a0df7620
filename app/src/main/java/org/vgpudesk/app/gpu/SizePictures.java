package org.vgpudesk.app.gpu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vgpudesk.app.gpu.GpuPicture.Ahead;
import org.vgpudesk.app.gpu.GpuPicture.Fit;
import org.vgpudesk.app.gpu.GpuPicture.Pips;
import org.vgpudesk.app.gpu.GpuPicture.SizePicture;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.size.FactLine;
import org.vgpudesk.app.size.RoomWords;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** Puts the sizes of a card into words. */
final class SizePictures {

    private static final Texts TEXTS = Texts.of(SizePictures.class);

    /** Those that fit before those that do not; from small to large where memory is known. */
    static final Comparator<SizePicture> ORDER =
            Comparator.comparing(SizePicture::locked).thenComparingLong(s -> bytes(s.words()));

    private final Gpu gpu;
    private final CardSizes card;

    SizePictures(Gpu gpu, CardSizes card) {
        this.gpu = gpu;
        this.card = card;
    }

    static long bytes(Size size) {
        var bytes = size.bytes();
        return bytes == null ? 0 : bytes;
    }

    SizePicture of(MdevType type) {
        var size = card.size(type.id());
        var fit = fit(type.id());
        return new SizePicture(
                gpu.id(),
                type.id(),
                size,
                fit,
                new Ahead(card.left(type.id()), card.lockedOut(type.id())),
                accessible(size, fit),
                technical(type, size));
    }

    private Fit fit(String typeId) {
        var room = card.room(typeId);
        var holders = card.holders(typeId);
        return new Fit(
                RoomWords.fits(room),
                room.none() ? card.why(typeId) : "",
                RoomWords.held(holders),
                holders.stream().map(TakenDevice::id).toList(),
                pips(typeId));
    }

    /** Each slice takes a place of its size; where sizes mix, places say nothing. */
    private Pips pips(String typeId) {
        var room = card.room(typeId);
        var devices = card.whatIf().devices();
        boolean alike = devices.stream().allMatch(d -> bytes(card.size(d.typeId())) == bytes(card.size(typeId)));
        return room.exact() && !room.none() && alike && bytes(card.size(typeId)) > 0
                ? new Pips(devices.size(), devices.size() + Math.min(room.atMost(), 1 << 20))
                : new Pips(0, 0);
    }

    private static String accessible(Size size, Fit fit) {
        var words = Stream.concat(Stream.of(size.series()), size.notes().stream())
                .filter(word -> !word.isEmpty())
                .toList();
        return fit.why().isEmpty()
                ? TEXTS.get("size.accessible", size.title(), Language.list(words), fit.fits())
                : TEXTS.get(
                        "size.locked.accessible",
                        TEXTS.get("size.of", size.title(), size.series()),
                        fit.why(),
                        fit.held());
    }

    private static List<String> technical(MdevType type, Size size) {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("technical.type", type.id()));
        if (!size.driverName().equals(type.id())) {
            lines.add(TEXTS.get("technical.driver.name", size.driverName()));
        }
        lines.add(TEXTS.get("technical.api", type.deviceApi()));
        lines.add(TEXTS.get("technical.available", type.availableInstances()));
        size.facts().stream().map(FactLine::line).forEach(lines::add);
        if (!size.stated()) {
            lines.add(TEXTS.get("size.unstated"));
        }
        return lines;
    }
}
