package org.vgpudesk.profile;

/**
 * A vendor's series of types.
 *
 * @param code the vendor's word, such as {@code Q}
 * @param title what the vendor sells it as
 * @param purpose what it is good for, as a key that the application has words for
 * @param words what it is good for, in the profile's words
 */
public record Series(String code, LocalText title, Purpose purpose, LocalText words) {

    /** What a size is good for. */
    public enum Purpose {
        /** Drawing, design, games: a workstation with several screens. */
        WORKSTATION,
        /** Office programs and the web on one or more screens. */
        OFFICE,
        /** Single programs that are shown elsewhere. */
        APPLICATIONS,
        /** Computing without a screen. */
        COMPUTING,
        /** A plain picture. */
        DISPLAY,
        /** No graphics at all: serial ports, channels, adapters. */
        DEVICE
    }
}
