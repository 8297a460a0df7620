package org.vgpudesk.host;

/** What of a domain a change is for: the running machine, its stored configuration, or both. */
public enum Scope {
    LIVE,
    CONFIG,
    BOTH;

    public boolean live() {
        return this != CONFIG;
    }

    public boolean config() {
        return this != LIVE;
    }
}
