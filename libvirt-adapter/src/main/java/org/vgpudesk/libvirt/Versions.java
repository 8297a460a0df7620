package org.vgpudesk.libvirt;

/** libvirt's versions on both ends, as it numbers them: 1000000 * major + 1000 * minor + release. */
record Versions(long client, long server) {

    static final long DEFINE = 7_003_000;
    static final long AUTOSTART = 7_008_000;

    /** Whether both ends are at least this new. */
    boolean have(long version) {
        return client >= version && server >= version;
    }

    static String text(long version) {
        return version / 1_000_000 + "." + version / 1000 % 1000 + "." + version % 1000;
    }
}
