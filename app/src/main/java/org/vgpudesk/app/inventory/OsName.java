package org.vgpudesk.app.inventory;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operating system that a machine's metadata names, short enough for a second line. */
public final class OsName {

    /** As their makers write them; what is not here is shown as libosinfo has it. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("win", "Windows"),
            entry("winnt", "Windows NT"),
            entry("debian", "Debian"),
            entry("ubuntu", "Ubuntu"),
            entry("fedora", "Fedora"),
            entry("rhel", "Red Hat Enterprise Linux"),
            entry("centos", "CentOS"),
            entry("centos-stream", "CentOS Stream"),
            entry("almalinux", "AlmaLinux"),
            entry("rocky", "Rocky Linux"),
            entry("opensuse", "openSUSE"),
            entry("sles", "SUSE Linux Enterprise Server"),
            entry("archlinux", "Arch Linux"),
            entry("linuxmint", "Linux Mint"),
            entry("alpinelinux", "Alpine Linux"),
            entry("gentoo", "Gentoo"),
            entry("freebsd", "FreeBSD"),
            entry("freedos", "FreeDOS"),
            entry("macosx", "macOS"));

    private OsName() {}

    /** A libosinfo id without the address of its maker: {@code http://debian.org/debian/12} is Debian 12. */
    public static String of(@Nullable String osId) {
        if (osId == null || osId.isBlank()) {
            return "";
        }
        int path = osId.indexOf('/', osId.indexOf("://") + 3);
        if (!osId.contains("://") || path <= 0) {
            return osId;
        }
        var words = osId.substring(path + 1).split("/", 2);
        var name = NAMES.getOrDefault(words[0], words[0]);
        return words.length == 1 ? name : name + " " + words[1].replace('/', ' ');
    }
}
