package org.vgpudesk.host.plan;

import java.util.Optional;

/**
 * What is known of a device that is to be given, from whoever knows its vendor's types.
 *
 * @param display whether its picture can be shown by the host
 * @param ramfb whether a picture can be shown before the guest's driver runs
 * @param hotPlug whether it can be given to a machine that runs
 * @param migration whether a machine that has it can be moved, and so be saved with its memory
 */
public record Traits(Answer display, Answer ramfb, Answer hotPlug, Answer migration) {

    /** Nobody knows. */
    public static final Traits UNKNOWN = new Traits(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    /** What is not stated is not known. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        public static Answer of(Optional<Boolean> stated) {
            return stated.map(yes -> yes ? YES : NO).orElse(UNKNOWN);
        }
    }
}
