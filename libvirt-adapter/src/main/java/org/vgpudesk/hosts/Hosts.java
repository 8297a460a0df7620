package org.vgpudesk.hosts;

import java.net.URI;
import java.util.regex.Pattern;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.libvirt.Deadlines;
import org.vgpudesk.libvirt.LibvirtHost;
import org.vgpudesk.simulated.SimulatedHost;

/** The one door: opens a host by its address. */
public final class Hosts {

    /** libvirt's system instance on this machine. */
    public static final URI THIS_COMPUTER = URI.create("qemu:///system");

    /** The simulated workstation: nothing real is touched. */
    public static final URI DEMO_WORKSTATION = URI.create("sim:///workstation");

    private static final Pattern PASSWORD = Pattern.compile("^([^/]*//[^/@?#]*?):[^/?#]*@");

    private Hosts() {}

    /** An address that may be shown: one that somebody wrote a password into is refused, and nobody needs to read it. */
    public static URI withoutPassword(URI address) {
        var match = PASSWORD.matcher(address.toString());
        return match.find() ? URI.create(match.replaceFirst("$1@")) : address;
    }

    /**
     * Opens the host at an address: {@code sim:///NAME?state=FILE} is simulated, everything else is libvirt's. Blocks
     * until the host answers.
     *
     * @throws HostException with a sentence for people if the address is malformed, unsafe and not allowed, or nobody
     *     answers there
     */
    public static Host open(URI address, OpenPolicy policy) throws HostException {
        check(address, policy);
        if (simulated(address)) {
            return SimulatedHost.open(address, policy.credentials());
        }
        return LibvirtHost.open(address, Deadlines.DEFAULT, policy.credentials());
    }

    /**
     * Looks at an address as {@link #open} does, without asking anybody.
     *
     * @throws HostException with a sentence for people if the address is malformed, or unsafe and not allowed
     */
    public static void check(URI address, OpenPolicy policy) throws HostException {
        Address.checkPassword(address);
        if (!simulated(address)) {
            Address.check(address, policy);
        }
    }

    private static boolean simulated(URI address) {
        return "sim".equalsIgnoreCase(address.getScheme());
    }
}
