package org.vgpudesk.app.size;

import java.util.List;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;
import org.vgpudesk.profile.capacity.LockReason;
import org.vgpudesk.profile.capacity.Room;

/** How many more fit, and why not, in words. */
public final class RoomWords {

    private static final Texts TEXTS = Texts.exact(RoomWords.class);

    private RoomWords() {}

    /** How many more fit, as on a badge; empty if nothing does. */
    public static String fits(Room room) {
        if (room.none()) {
            return "";
        }
        if (room.atMost() == Long.MAX_VALUE) {
            return room.atLeast() == 0 || room.exact()
                    ? TEXTS.get("fits.unknown")
                    : TEXTS.get("fits.least", room.atLeast());
        }
        if (room.exact()) {
            return TEXTS.get("fits", room.atLeast());
        }
        return room.atLeast() == 0
                ? TEXTS.get("fits.most", room.atMost())
                : TEXTS.get("fits.between", room.atLeast(), room.atMost());
    }

    /** The same as a number or its bounds, for tables. */
    public static String number(Room room) {
        if (room.exact() && room.atMost() != Long.MAX_VALUE) {
            return Long.toString(room.atLeast());
        }
        if (room.atMost() == Long.MAX_VALUE) {
            return TEXTS.get("number.least", room.atLeast());
        }
        return room.atLeast() == 0
                ? TEXTS.get("number.most", room.atMost())
                : TEXTS.get("number.between", room.atLeast(), room.atMost());
    }

    /** Why nothing fits, without who is in the way. */
    public static String why(LockReason reason) {
        return switch (reason) {
            case LockReason.OtherSize other -> TEXTS.get("why.other.size");
            case LockReason.OtherType other -> TEXTS.get("why.other.type");
            case LockReason.MostReached reached -> TEXTS.get("why.most", reached.most());
            case LockReason.TooLittleLeft little ->
                little.unit().equals(TypeAmounts.FRAMEBUFFER) && little.left() != Long.MAX_VALUE
                        ? TEXTS.get("why.memory", Amount.ofMemory(little.left()))
                        : TEXTS.get("why.stock");
            case LockReason.ParentsTaken taken -> TEXTS.get("why.parents");
            case LockReason.OtherMode mode -> TEXTS.get("why.mode");
            case LockReason.DriverSaysNone none -> TEXTS.get("why.driver");
        };
    }

    /** Who is in the way; empty if nobody is known to be. */
    public static String held(List<TakenDevice> holders) {
        var names = holders.stream()
                .map(TakenDevice::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        if (holders.isEmpty()) {
            return "";
        }
        return switch (names.size()) {
            case 0 -> TEXTS.get("held.unused", holders.size());
            case 1 -> TEXTS.get("held.one", names.getFirst());
            default -> TEXTS.get("held.more", names.getFirst(), names.size() - 1);
        };
    }
}
