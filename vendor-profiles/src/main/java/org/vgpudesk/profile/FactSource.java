package org.vgpudesk.profile;

/**
 * How a fact is known.
 *
 * @param origin what it was read from
 * @param profile the id of the profile whose rule gave it
 * @param file the profile's file, as it is named to people
 * @param line the rule's line in that file, from 1
 * @param words where the profile itself has it from: a document, a header file, a driver's release
 */
public record FactSource(Origin origin, String profile, String file, int line, String words) {

    /** What a fact was read from. */
    public enum Origin {
        /** The driver's description of the type, in sysfs: the host's word. */
        DESCRIPTION,
        /** The driver's name for the type: the host's word, in the vendor's grammar. */
        NAME,
        /** The type's id. */
        ID,
        /** A table of the profile. */
        TABLE
    }

    /** Whether it is the host's word, which the profile only reads; otherwise it is the profile's. */
    public boolean fromHost() {
        return origin == Origin.DESCRIPTION;
    }
}
