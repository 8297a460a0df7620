package org.vgpudesk.profile;

import org.vgpudesk.profile.yaml.Place;

/**
 * Something that is to be said of a profile.
 *
 * @param file its file, as it is named to people
 * @param line from 1
 * @param column from 1
 * @param pointer which part of the file, as a JSON pointer; empty if it is about the whole
 * @param message a sentence, in two where something can be done
 */
public record ProfileFinding(Severity severity, String file, int line, int column, String pointer, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The profile is not used. */
        ERROR,
        /** The profile is used. */
        WARNING,
        /** Worth knowing: a user's profile stands in for one of ours. */
        NOTE
    }

    static ProfileFinding error(String file, Place place, String pointer, String message) {
        return new ProfileFinding(Severity.ERROR, file, place.line(), place.column(), pointer, message);
    }

    /** As compilers print it: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
