package org.vgpudesk.profile;

/** The value of a fact. */
public sealed interface FactValue {

    /** A number: bytes where the fact is a memory, a count otherwise. */
    record Amount(long number) implements FactValue {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /** A size of a picture. */
    record Picture(Resolution resolution) implements FactValue {
        @Override
        public String toString() {
            return resolution.toString();
        }
    }

    /** Yes or no. */
    record Flag(boolean set) implements FactValue {
        @Override
        public String toString() {
            return Boolean.toString(set);
        }
    }

    /** A word of the vendor's. */
    record Word(String text) implements FactValue {
        @Override
        public String toString() {
            return text;
        }
    }
}
