package org.vgpudesk.profile.capacity;

/** Arithmetic in which the largest number means "without limit". */
final class Bounds {

    private Bounds() {}

    static long minus(long bound, long taken) {
        return bound == Long.MAX_VALUE ? bound : bound - taken;
    }

    static long plus(long bound, long more) {
        return bound >= Long.MAX_VALUE - more ? Long.MAX_VALUE : bound + more;
    }

    static Room plus(Room room, long more) {
        return new Room(plus(room.atLeast(), more), plus(room.atMost(), more));
    }

    static long times(long count, long amount) {
        return count != 0 && amount > Long.MAX_VALUE / count ? Long.MAX_VALUE : count * amount;
    }

    /** How often an amount goes into what is left. */
    static long divided(long left, long amount) {
        return left == Long.MAX_VALUE || amount == 0 ? Long.MAX_VALUE : Math.max(0, left) / amount;
    }

    /**
     * What the drivers' counts tell of a limit that they obey but do not name. A virtual function's count is cut to
     * what that function takes, so several of them bound the card from below only, unless one that is free counts none.
     */
    static Room hidden(CapacityState state, String typeId) {
        var counted = state.counted(typeId);
        var offering = state.offering(typeId);
        var single = offering.size() == 1 && !offering.getFirst().virtualFunction();
        return single ? counted : new Room(counted.atLeast(), Long.MAX_VALUE);
    }
}
