package org.vgpudesk.simulated;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/**
 * An address of a simulated host taken apart: {@code sim:///NAME?key=value&…}. The keys: {@code state} a file that keeps
 * it; {@code lag} how long after a verb its effect is seen, in ms; {@code deadline} how long a verb is waited for, in ms;
 * {@code libvirt} the version that it behaves like; {@code readonly}; {@code auth} whom it lets in, see {@link Guard}; {@code gpus}, {@code slices} and {@code vms} of the
 * fleet; {@code faults} what the lab's driver does wrong, see {@link LabFault}.
 */
record SimulatedAddress(URI uri, String name, Map<String, String> parameters) {

    private static final Set<String> KEYS = Set.of(
            "state",
            "lag",
            "deadline",
            "libvirt",
            "readonly",
            "auth",
            "hide",
            "refuse",
            "gpus",
            "slices",
            "vms",
            "faults");

    SimulatedAddress {
        parameters = Map.copyOf(parameters);
    }

    static SimulatedAddress of(URI uri) throws HostException {
        if (!"sim".equals(uri.getScheme()) || uri.getRawAuthority() != null || uri.getPath() == null) {
            throw malformed(uri, "Write it as sim:///NAME, for example sim:///workstation.");
        }
        var parameters = new HashMap<String, String>();
        if (uri.getRawQuery() != null && !uri.getRawQuery().isEmpty()) {
            for (var pair : uri.getRawQuery().split("&", -1)) {
                var parts = pair.split("=", 2);
                if (parts.length != 2 || !KEYS.contains(parts[0])) {
                    throw malformed(uri, "A simulated host does not know the parameter '" + pair + "'.");
                }
                parameters.put(parts[0], decoded(uri, parts[1]));
            }
        }
        return new SimulatedAddress(uri, uri.getPath().replaceFirst("^/", ""), parameters);
    }

    private static String decoded(URI uri, String text) throws HostException {
        try {
            // a plus is a plus in a file's name; only forms read it as a space
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(uri, "A percent sign must be followed by two hexadecimal digits.");
        }
    }

    Duration lag() throws HostException {
        return Duration.ofMillis(number("lag", 60, 60_000));
    }

    Duration deadline() throws HostException {
        return Duration.ofMillis(number("deadline", 5_000, 600_000));
    }

    boolean readOnly() {
        return Boolean.parseBoolean(parameters.get("readonly"));
    }

    Guard guard() throws HostException {
        var kind = parameters.getOrDefault("auth", "none");
        for (var known : Guard.Kind.values()) {
            if (known.name().equalsIgnoreCase(kind)) {
                return new Guard(known, parameters.getOrDefault("hide", ""), parameters.getOrDefault("refuse", ""));
            }
        }
        throw malformed(uri, "'" + kind + "' is no way of letting people in: none, password, login, refused or rules.");
    }

    /** The version of libvirt, as major and minor. */
    Version libvirt() throws HostException {
        var text = parameters.getOrDefault("libvirt", "11.3");
        var parts = text.split("\\.", -1);
        try {
            return new Version(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException e) {
            throw malformed(uri, "'" + text + "' is not a version of libvirt such as 11.3.");
        }
    }

    /** What the lab's driver does wrong. */
    Set<LabFault> faults() throws HostException {
        var faults = EnumSet.noneOf(LabFault.class);
        for (var word : parameters.getOrDefault("faults", "").split(",", -1)) {
            if (!word.isEmpty()) {
                faults.add(Arrays.stream(LabFault.values())
                        .filter(fault -> fault.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> malformed(
                                uri, "'" + word + "' is no fault of a driver: overlap, size, sparse or bare.")));
            }
        }
        return faults;
    }

    Optional<Path> stateFile() throws HostException {
        var text = parameters.get("state");
        if (text == null) {
            return Optional.empty();
        }
        try {
            var file = Path.of(text).toAbsolutePath();
            if (text.isEmpty() || Files.isDirectory(file)) {
                throw malformed(uri, "'" + text + "' is not the name of a file.");
            }
            return Optional.of(file);
        } catch (InvalidPathException e) {
            throw malformed(uri, "'" + text + "' is not the name of a file.");
        }
    }

    /** A whole number that a parameter gives. */
    int number(String key, int otherwise, int atMost) throws HostException {
        var text = parameters.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= atMost) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(uri, "'" + text + "' is not a number for " + key + ".");
        }
        throw malformed(uri, "For " + key + " a simulated host takes 0 to " + atMost + ", not " + text + ".");
    }

    private static HostException malformed(URI uri, String why) {
        return new HostException(FailureKind.INVALID, "The address " + uri + " is not one of a simulated host. " + why);
    }

    record Version(int major, int minor) {
        boolean before(int otherMajor, int otherMinor) {
            return major < otherMajor || major == otherMajor && minor < otherMinor;
        }

        @Override
        public String toString() {
            return major + "." + minor + ".0";
        }
    }
}
