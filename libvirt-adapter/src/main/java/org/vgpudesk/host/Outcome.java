package org.vgpudesk.host;

/** What came of a verb. A host's return code only means <em>accepted</em>; this is what was observed afterwards. */
public sealed interface Outcome {

    /** The host was seen to be as asked. */
    record Confirmed() implements Outcome {}

    /**
     * The host did not do it, and was seen not to have done it.
     *
     * @param hostWords the host's own sentence
     */
    record Refused(FailureKind kind, String hostWords) implements Outcome {}

    /**
     * Nobody knows: the deadline passed, or the host was lost. Look before anything is undone.
     *
     * @param why what is being waited for, a sentence
     */
    record Unknown(String why) implements Outcome {}

    default boolean confirmed() {
        return this instanceof Confirmed;
    }
}
