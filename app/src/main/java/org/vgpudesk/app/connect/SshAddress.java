package org.vgpudesk.app.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The address of another computer's libvirt that ssh leads to. */
final class SshAddress {

    private SshAddress() {}

    /**
     * As libvirt writes it; empty while no computer is named. What is no name of a user or a computer makes an address
     * that is refused.
     *
     * @param user empty for whoever ssh takes
     * @param key the file of the key; empty for the one that ssh takes
     */
    static String of(String user, String computer, String key) {
        if (computer.isBlank()) {
            return "";
        }
        var who = user.isBlank() ? "" : user.strip() + "@";
        return "qemu+ssh://" + who + bracketed(computer.strip()) + "/system" + keyfile(key.strip());
    }

    /** An IPv6 address has colons, and so has a port. */
    private static String bracketed(String computer) {
        return computer.chars().filter(c -> c == ':').count() > 1 && !computer.startsWith("[")
                ? "[" + computer + "]"
                : computer;
    }

    /** libvirt hands the path on as it is: it knows no home folder. */
    private static String keyfile(String key) {
        if (key.isEmpty()) {
            return "";
        }
        var path = key.startsWith("~/")
                ? Path.of(System.getProperty("user.home"))
                        .resolve(key.substring(2))
                        .toString()
                : key;
        return "?keyfile="
                + URLEncoder.encode(path, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }
}
