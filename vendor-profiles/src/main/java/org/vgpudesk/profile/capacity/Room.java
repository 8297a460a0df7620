package org.vgpudesk.profile.capacity;

/**
 * How many more devices of a type fit. What is known may be a number or only its bounds.
 *
 * @param atLeast as many fit for certain
 * @param atMost no more than this fit; {@link Long#MAX_VALUE} if nothing limits the number
 */
public record Room(long atLeast, long atMost) {

    /** Nothing is known: any number may fit. */
    public static final Room UNKNOWN = new Room(0, Long.MAX_VALUE);

    /** Nothing limits the number. */
    public static final Room UNLIMITED = new Room(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Nothing fits. */
    public static final Room NONE = new Room(0, 0);

    public Room {
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException("No room is between " + atLeast + " and " + atMost);
        }
    }

    /** Exactly so many fit; nothing if the number is negative. */
    public static Room of(long count) {
        return between(count, count);
    }

    /** Bounds; what is negative counts as nothing. */
    static Room between(long atLeast, long atMost) {
        return new Room(Math.max(0, atLeast), Math.max(0, atMost));
    }

    /** Whether the number itself is known. */
    public boolean exact() {
        return atLeast == atMost;
    }

    /** Whether nothing fits for certain. */
    public boolean none() {
        return atMost == 0;
    }

    /** What fits if both limits hold. */
    Room and(Room other) {
        return new Room(Math.min(atLeast, other.atLeast), Math.min(atMost, other.atMost));
    }

    /** Whether that number is possible. */
    boolean allows(long count) {
        return atLeast <= count && count <= atMost;
    }
}
