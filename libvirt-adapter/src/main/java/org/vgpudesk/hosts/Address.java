package org.vgpudesk.hosts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/**
 * Looks at an address before anybody connects: libvirt's addresses can name programs to run and checks to leave out, and
 * an address may come from anywhere. What is not known to be harmless needs consent.
 */
final class Address {

    private static final TextFile TEXTS = TextFile.beside(Address.class);

    private static final Set<String> DRIVERS = Set.of(
            "qemu",
            "test",
            "xen",
            "lxc",
            "ch",
            "bhyve",
            "vz",
            "vbox",
            "esx",
            "gsx",
            "vpx",
            "vmwareplayer",
            "vmwarews",
            "vmwarefusion",
            "hyperv",
            "openvz",
            "jailhouse");

    private static final Set<String> TRANSPORTS = Set.of("", "unix", "tls", "tcp", "ssh", "libssh", "libssh2");

    /** Runs whatever the address says. */
    private static final String RUNS_A_PROGRAM = "ext";

    /** Parameters that only choose a place or a manner, whatever their value. */
    private static final Set<String> HARMLESS =
            Set.of("socket", "mode", "proxy", "keyfile", "pkipath", "sshauth", "no_tty");

    /** Parameters that are harmless with this value only. */
    private static final Map<String, String> HARMLESS_VALUE =
            Map.of("no_verify", "0", "no_sanity", "0", "known_hosts_verify", "normal", "transport", "https");

    /** What a name or a user may look like: nothing that a program could take for an option. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*");

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>[^@]*)@)?(?<host>\\[[0-9A-Fa-f:.%a-z]+]|[^:@\\[\\]]+)(?::[0-9]{1,5})?");

    private Address() {}

    /** @throws HostException with a sentence if it is malformed, or unsafe and not allowed */
    static void check(URI address, OpenPolicy policy) throws HostException {
        var scheme = address.getScheme();
        if (scheme == null || address.isOpaque()) {
            throw invalid(TEXTS.get("address.none"));
        }
        int plus = scheme.indexOf('+');
        var driver = (plus < 0 ? scheme : scheme.substring(0, plus)).toLowerCase(Locale.ROOT);
        var transport = plus < 0 ? "" : scheme.substring(plus + 1);
        if (!DRIVERS.contains(driver)) {
            throw invalid(TEXTS.get("address.kind", driver));
        }
        checkAuthority(address.getRawAuthority());
        if (transport.equals(RUNS_A_PROGRAM)) {
            requireConsent(policy, TEXTS.get("address.program"));
        } else if (!TRANSPORTS.contains(transport)) {
            throw invalid(TEXTS.get("address.way", transport));
        }
        for (var parameter : parameters(address.getRawQuery())) {
            if (!harmless(parameter)) {
                requireConsent(policy, TEXTS.get("address.parameter", name(parameter)));
            }
        }
    }

    /**
     * Whatever kind of address: one with a password would be shown, kept and written down.
     *
     * @throws HostException with a sentence that does not repeat it
     */
    static void checkPassword(URI address) throws HostException {
        if (!address.equals(Hosts.withoutPassword(address))) {
            throw invalid(TEXTS.get("address.password"));
        }
    }

    private static void checkAuthority(@Nullable String authority) throws HostException {
        if (authority == null || authority.isEmpty()) {
            return;
        }
        var match = AUTHORITY.matcher(authority);
        if (!match.matches()) {
            throw invalid(TEXTS.get("address.computer"));
        }
        var user = match.group("user");
        var host = match.group("host");
        boolean numeric = host.startsWith("[");
        if ((!numeric && !NAME.matcher(host).matches())
                || (user != null && !NAME.matcher(user).matches())) {
            throw invalid(TEXTS.get("address.user"));
        }
    }

    private static List<String> parameters(@Nullable String query) {
        var parameters = new ArrayList<String>();
        if (query != null) {
            for (var parameter : query.split("[&;]")) {
                if (!parameter.isEmpty()) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    private static boolean harmless(String parameter) {
        var name = name(parameter);
        int equals = parameter.indexOf('=');
        var value = equals < 0 ? "" : parameter.substring(equals + 1);
        return HARMLESS.contains(name) || value.equals(HARMLESS_VALUE.get(name));
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0];
    }

    private static void requireConsent(OpenPolicy policy, String why) throws HostException {
        if (!policy.allowUnsafe()) {
            throw new HostException(FailureKind.UNSAFE, TEXTS.get("address.consent", why));
        }
    }

    private static HostException invalid(String sentence) {
        return new HostException(FailureKind.INVALID, sentence);
    }
}
