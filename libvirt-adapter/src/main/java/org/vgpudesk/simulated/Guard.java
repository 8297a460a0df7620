package org.vgpudesk.simulated;

/**
 * Whom a simulated host lets in, and to what: {@code auth=} in its address.
 *
 * @param hidden the node device that access rules hide; empty for none
 * @param refused the polkit action that access rules refuse; empty for none
 */
public record Guard(Kind kind, String hidden, String refused) {

    /** Everybody may do everything. */
    public static final Guard NONE = new Guard(Kind.NONE, "", "");

    /** The user and the password that it knows. */
    public static final String USER = "visitor";

    public static final String PASSWORD = "lab";

    /** How it lets people in. */
    public enum Kind {
        /** Everybody, to everything. */
        NONE,
        /** Everybody may look; whoever wants to change something is asked for a name and a password. */
        PASSWORD,
        /** Nobody may even look without a name and a password. */
        LOGIN,
        /** Everybody may look, and nobody may change anything: polkit says no. */
        REFUSED,
        /** Everybody, but some things are hidden and some refused. */
        RULES
    }
}
