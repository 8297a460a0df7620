package org.vgpudesk.profile.yaml;

/**
 * A place in a text file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) {

    /** The beginning of a file: for what is wrong with it as a whole. */
    public static final Place START = new Place(1, 1);
}
