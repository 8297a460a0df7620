package org.vgpudesk.profile.capacity;

import java.util.List;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** Why no more devices of a type fit on a card. Data for a sentence; whoever shows it has the words. */
public sealed interface LockReason {

    /** The devices that stand in the way; taking all of them back removes this reason. */
    List<TakenDevice> holders();

    /** All devices of the card have one size, and those in use have another. */
    record OtherSize(List<TakenDevice> holders) implements LockReason {
        public OtherSize {
            holders = List.copyOf(holders);
        }
    }

    /** All devices of the card have one type, and those in use have another. */
    record OtherType(List<TakenDevice> holders) implements LockReason {
        public OtherType {
            holders = List.copyOf(holders);
        }
    }

    /** As many as there may be are in use. */
    record MostReached(long most, List<TakenDevice> holders) implements LockReason {
        public MostReached {
            holders = List.copyOf(holders);
        }
    }

    /**
     * Too little is left of something that all devices of the card share.
     *
     * @param unit what it is, by the profile's name for it
     * @param needed how much one device of the type takes
     * @param left how much is left at most
     */
    record TooLittleLeft(String unit, long needed, long left, List<TakenDevice> holders) implements LockReason {
        public TooLittleLeft {
            holders = List.copyOf(holders);
        }
    }

    /** Every parent device that offers the type holds its one device already. */
    record ParentsTaken(List<TakenDevice> holders) implements LockReason {
        public ParentsTaken {
            holders = List.copyOf(holders);
        }
    }

    /** The card is divided in a way that does not have this type. */
    record OtherMode(String mode, List<TakenDevice> holders) implements LockReason {
        public OtherMode {
            holders = List.copyOf(holders);
        }
    }

    /** The driver says that none fits, and no rule of the profile says why. */
    record DriverSaysNone() implements LockReason {
        @Override
        public List<TakenDevice> holders() {
            return List.of();
        }
    }
}
