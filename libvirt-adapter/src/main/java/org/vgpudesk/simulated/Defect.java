package org.vgpudesk.simulated;

/** Mistakes that can be built into a simulated host, to see that its tests notice them. None of them in real use. */
public enum Defect {
    /** After a device appears, only the count of its own type is told; the other types keep their old ones. */
    FORGETS_OTHER_TYPES,
    /** A device that a running machine holds can be stopped. */
    STOPS_WHAT_IS_IN_USE,
    /** A detach is reported as confirmed although the guest has not answered. */
    CONFIRMS_A_MUTE_GUEST,
    /** A defined device that was only stopped is told as gone. */
    TELLS_STOPPED_AS_GONE,
    /** <em>Caught up</em> is told before the last devices. */
    CATCHES_UP_TOO_EARLY,
    /** A device that another machine holds can be attached. */
    IGNORES_OTHER_HOLDERS,
    /** Asked for the regions of a device that nobody knows, it says that the device is not active. */
    TAKES_UNKNOWN_FOR_INACTIVE,
    /** Asked for the regions of a device that is only defined, it says that somebody uses it. */
    TAKES_INACTIVE_FOR_USED,
    /** The regions of a device that a running machine holds are shown. */
    OPENS_WHAT_IS_IN_USE,
    /** A device whose regions were looked at stays open. */
    LEAVES_OPEN_WHAT_IT_LOOKED_AT
}
