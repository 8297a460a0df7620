package org.vgpudesk.profile;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression of a profile, which its example matches. RE2's: whatever the expression and the text, matching
 * takes time in proportion to the text, so nobody's profile can make the program hang. It has no back references and
 * no look-around. How large the expression itself becomes is looked at before ({@link PatternSize}).
 */
record CheckedPattern(Pattern pattern, String example) {

    /** A word of a driver is a page at most; nothing longer is one. */
    private static final int LONGEST = 4096;

    /** Whether it matches all of a text. */
    boolean matches(String text) {
        return text.length() <= LONGEST && pattern.matches(text);
    }

    /** The named groups that took part, if it matches all of a text. */
    Optional<Map<String, String>> groups(String text) {
        var matcher = pattern.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var groups = new HashMap<String, String>();
        for (var name : pattern.namedGroups().keySet()) {
            var value = matcher.group(name);
            if (value != null) {
                groups.put(name, value);
            }
        }
        return Optional.of(groups);
    }
}
