package org.vgpudesk.app.search;

import org.vgpudesk.app.look.Icon;

/**
 * Something that can be found and gone to.
 *
 * @param kind what it is, for who cannot see the picture
 * @param words other words that it is found by, such as a UUID
 * @param go goes there, or does it
 */
public record Hit(Icon icon, String kind, String title, String second, String words, Runnable go) {

    /** All that it is found by. */
    String haystack() {
        return title + "\n" + second + "\n" + kind + "\n" + words;
    }
}
