package org.vgpudesk.profile;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression of a profile, which its example matches. RE2's: whatever the expression and the text, matching
 * takes time in proportion to the text, so nobody's profile can make the program hang. It has no back references and
 * no look-around.
 */
record CheckedPattern(Pattern pattern, String example) {

    /** Whether it matches all of a text. */
    boolean matches(String text) {
        return pattern.matches(text);
    }

    /** The named groups that took part, if it matches all of a text. */
    Optional<Map<String, String>> groups(String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
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
