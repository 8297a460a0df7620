package org.vgpudesk.host;

/** What this program may do with an open host, as far as the host lets it in at all. */
public sealed interface Access {

    /** Anything may be asked of the host; it may still refuse one thing or another. */
    record Changing() implements Access {}

    /** Only reading so far: somebody may be asked who they are at the first change. */
    record Reading() implements Access {}

    /**
     * Only reading: the right to change was asked for and not given.
     *
     * @param why what is missing, a sentence or two
     */
    record Locked(String why) implements Access {}
}
