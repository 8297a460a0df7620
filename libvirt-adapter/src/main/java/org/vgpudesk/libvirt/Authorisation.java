package org.vgpudesk.libvirt;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether opening a host for changes makes a person be asked for a password: libvirt asks polkit, which asks the person
 * at this desktop, when the system's own libvirt is opened by somebody who is neither root nor in its group.
 */
final class Authorisation {

    private static final System.Logger LOG = System.getLogger(Authorisation.class.getName());
    private static final String GROUP = "libvirt";

    private Authorisation() {}

    static boolean asksNobody(URI address) {
        return asksNobody(address, Path.of("/"));
    }

    /** @param root where {@code proc} and {@code etc} are */
    static boolean asksNobody(URI address, Path root) {
        boolean thisComputersSystem = address.getRawAuthority() == null && "/system".equals(address.getPath());
        return !thisComputersSystem || belongs(root);
    }

    private static boolean belongs(Path root) {
        try {
            var process = Files.readAllLines(root.resolve("proc/self/status"));
            if (numbers(process, "Uid:").contains("0")) {
                return true;
            }
            var groups = new HashSet<>(numbers(process, "Groups:"));
            groups.addAll(numbers(process, "Gid:"));
            return Files.readAllLines(root.resolve("etc/group")).stream()
                    .map(line -> line.split(":"))
                    .anyMatch(fields -> fields.length > 2 && fields[0].equals(GROUP) && groups.contains(fields[2]));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "Cannot tell who is in the group {0}: {1}", GROUP, e.getMessage());
            return false;
        }
    }

    private static Set<String> numbers(List<String> process, String field) {
        var found = new HashSet<String>();
        process.stream()
                .filter(line -> line.startsWith(field))
                .forEach(line -> found.addAll(
                        List.of(line.substring(field.length()).strip().split("\\s+"))));
        return found;
    }
}
