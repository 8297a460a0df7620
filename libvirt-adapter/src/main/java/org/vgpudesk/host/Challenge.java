package org.vgpudesk.host;

import java.net.URI;
import java.util.List;

/**
 * What a host wants to know before it lets somebody in.
 *
 * @param host its address
 * @param questions never empty
 * @param again the answers before these were not the right ones
 */
public record Challenge(URI host, List<Question> questions, boolean again) {

    public Challenge {
        questions = List.copyOf(questions);
    }

    /** What kind of answer a question wants. */
    public enum Kind {
        /** The name of a user. */
        NAME,
        /** A secret, which nobody may see while it is typed. */
        PASSWORD,
        /** Anything else that may be seen, such as yes or no. */
        TEXT
    }

    /**
     * One question.
     *
     * @param words the host's own words for it, for people
     * @param suggestion what the answer probably is; empty if nobody knows
     */
    public record Question(Kind kind, String words, String suggestion) {}
}
