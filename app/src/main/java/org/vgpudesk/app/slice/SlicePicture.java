package org.vgpudesk.app.slice;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.Domain;

/**
 * A slice as its page shows it: words only.
 *
 * @param crumb what it is called behind the card's name
 * @param gpu the card's name
 * @param ownName what somebody called it; empty if nobody did
 * @param unstated why not more is said of it; empty if a profile speaks for its type
 * @param technical the words of the host about it, for people who know them
 */
record SlicePicture(
        String title,
        String crumb,
        String gpu,
        String ownName,
        int hue,
        Survival survival,
        List<User> users,
        List<Line> facts,
        String unstated,
        List<Line> technical) {

    SlicePicture {
        users = List.copyOf(users);
        facts = List.copyOf(facts);
        technical = List.copyOf(technical);
    }

    /** @param source where it was read; empty if it is the host's own word */
    record Line(String name, String value, String source) {}

    /** @param when from when on or until when the machine has it; empty if it simply has it */
    record User(UUID uuid, String name, int hue, Domain.State state, String when) {}

    /**
     * Whether it is there again after a reboot.
     *
     * @param lasts whether it is
     * @param badge beside the title
     * @param word yes or no
     * @param repairable whether this program can change that
     */
    record Survival(boolean lasts, String badge, String word, String why, boolean repairable) {}

    /** Whether two machines name it. */
    boolean conflict() {
        return users.size() > 1;
    }
}
