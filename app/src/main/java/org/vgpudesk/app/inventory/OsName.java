package org.vgpudesk.app.inventory;

import org.jspecify.annotations.Nullable;

/** The operating system that a machine's metadata names, short enough for a second line. */
public final class OsName {

    private OsName() {}

    /** A libosinfo id without the address of its maker: {@code http://debian.org/debian/12} is debian 12. */
    public static String of(@Nullable String osId) {
        if (osId == null || osId.isBlank()) {
            return "";
        }
        int path = osId.indexOf('/', osId.indexOf("://") + 3);
        return osId.contains("://") && path > 0 ? osId.substring(path + 1).replace('/', ' ') : osId;
    }
}
