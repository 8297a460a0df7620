package org.vgpudesk.host;

/** Why something did not work, as far as it makes a difference to what a person can do about it. */
public enum FailureKind {
    /** The driver has no room for another device of this type. */
    NO_ROOM,
    /** The device, type, parent or domain does not exist. */
    NOT_FOUND,
    /** A device of that identity exists already. */
    ALREADY_EXISTS,
    /** Somebody holds the device. */
    IN_USE,
    /** The thing is not in the state that the verb needs: started already, not defined, not attached, off. */
    WRONG_STATE,
    /** This host cannot do that at all. */
    UNSUPPORTED,
    /** The host does not let this user do that. */
    DENIED,
    /** What was asked for is malformed. */
    INVALID,
    /** What the change was based on has changed since. */
    STALE,
    /** The host cannot be reached, or was lost. */
    UNREACHABLE,
    /** A program or library that is needed is not installed on this computer. */
    NOT_INSTALLED,
    /** Refused on purpose: it would run a program or switch a check off. */
    UNSAFE,
    /** Anything else: the host's own words are all there is. */
    OTHER
}
