package org.vgpudesk.host;

/** What hosts differ in. */
public enum Ability {
    /** Anything can be changed at all. */
    CHANGE,
    /** Mediated devices can be defined, so that they outlive a reboot (libvirt 7.3). */
    DEFINE,
    /** Defined devices can be started when the host boots (libvirt 7.8). */
    AUTOSTART,
    /** The host tells changes by itself; otherwise they are found by asking every now and then. */
    EVENTS
}
