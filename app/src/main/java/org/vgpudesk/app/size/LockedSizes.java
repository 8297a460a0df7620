package org.vgpudesk.app.size;

import java.util.LinkedHashSet;
import java.util.List;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;

/**
 * The sizes that do not fit, told together: what fits is what people look for, so these stand behind it.
 *
 * @param first how many there are and which
 * @param second why, and who is in the way
 */
public record LockedSizes(String first, String second) {

    private static final Texts TEXTS = Texts.exact(LockedSizes.class);

    /** As many as are named in one line. */
    private static final int MOST_TITLES = 6;

    /**
     * One of them.
     *
     * @param why why it does not fit
     * @param held who is in the way; empty if nobody is known to be
     */
    public record Locked(String title, String why, String held) {

        private String reason() {
            return held.isEmpty() ? why : why + " · " + held;
        }
    }

    /** @param others whether other sizes fit */
    public static LockedSizes of(List<Locked> locked, boolean others) {
        var titles = new LinkedHashSet<>(locked.stream().map(Locked::title).toList());
        var named = Language.list(titles.stream().limit(MOST_TITLES).toList());
        var reasons = new LinkedHashSet<>(locked.stream().map(Locked::reason).toList());
        return new LockedSizes(
                TEXTS.get(
                        others ? "locked.more" : "locked.all",
                        locked.size(),
                        titles.size() > MOST_TITLES ? named + " …" : named),
                reasons.size() == 1 ? reasons.getFirst() : TEXTS.get("locked.reasons"));
    }
}
