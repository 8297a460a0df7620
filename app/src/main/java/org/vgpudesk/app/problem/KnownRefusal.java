package org.vgpudesk.app.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vgpudesk.app.texts.Texts;

/**
 * The sentences of libvirt, mdevctl, the kernel and QEMU that people meet, each with what it means and what to do. The
 * kind of a failure never comes from here: these are words of programs, and only help a person who is told them. The
 * first that matches counts. Sources: libvirt 9.0 and 11.3, Linux 6.12, mdevctl 1.4, QEMU.
 */
enum KnownRefusal {
    // reaching a host
    SSH_HOST_KEY("host key verification failed|remote host identification has changed"),
    SSH_NAME("could not resolve hostname|name or service not known|temporary failure in name resolution"
            + "|unable to resolve address"),
    SSH_DENIED("permission denied \\((publickey|password|keyboard|gssapi)"),
    SSH_UNREACHABLE("ssh: connect to host"),
    SSH_NO_LIBVIRT("nc: |netcat|virt-ssh-helper: .*not found|command not found"),
    SOCKET_DENIED("failed to connect socket to '[^']*': permission denied"),
    SOCKET_MISSING("failed to connect socket to '[^']*': no such file"),
    TCP_REFUSED("unable to connect to server at .*connection refused|connection refused"),
    NO_ROUTE("no route to host|network is unreachable|connection timed out"),
    TLS_CERTIFICATE("cannot read (ca )?certificate|certificate.*(expired|not trusted|does not match)"),
    TRANSPORT("transport in url not recognised"),
    NO_AGENT("no agent is available to authenticate|polkit(\\d|agent).*not (available|running)"),
    CREDENTIALS("missing authentication credentials|authentication failed"),
    READ_ONLY("read only access prevents"),
    // slices
    MDEVCTL_MISSING("cannot find 'mdevctl'|mdevctl.*(not found|no such file)"),
    SLICE_IN_USE("unable to destroy '.*': device in use"),
    ENOSPC("no space left on device"),
    EUSERS("too many users"),
    EEXIST("file exists"),
    GROUP_EIO("error getting device from group \\d+: input/output error|failed to get vm uuid"),
    EIO("mediated device.*input/output error|input/output error"),
    EINVAL("mediated device.*invalid argument|invalid argument \\(os error 22\\)|write error: invalid argument"),
    EBUSY("device or resource busy"),
    ALREADY_ACTIVE("device is already active"),
    NOT_ACTIVE("device '.*' is not active"),
    NOT_DEFINED("device '.*' is not defined"),
    TRANSIENT_AUTOSTART("cannot set autostart for transient device"),
    PARENT_INVALID("invalid parent device"),
    SCHEMA("did not expect element"),
    // virtual machines
    HELD_BY_DOMAIN("is in use by driver qemu, domain|is in use by domain"),
    SLICE_MISSING("mediated device '.*' not found"),
    WRONG_API("invalid device api"),
    NO_VFIO("requires vfio support|/dev/vfio/vfio.*no such file"),
    NO_IOMMU("doesn't support passthrough of host pci devices|iommu_group.*no such file|no iommu"
            + "|no available iommu models"),
    GROUP_NOT_VIABLE("group \\d+ is not viable"),
    VFIO_DENIED("/dev/vfio/[^ ]*.*permission denied|permission denied.*/dev/vfio"),
    MEMLOCK("cannot limit locked memory|rlimit_memlock|vfio_map_dma.*cannot allocate memory"
            + "|vfio_dma_map.*cannot allocate memory|memory lock"),
    DISPLAY_NEEDS_GRAPHICS("graphics device is needed"),
    ONE_RAMFB("only one vgpu device can have 'ramfb'"),
    RAMFB_NEEDS_DISPLAY("ramfb=on requires display=on"),
    NO_OPENGL("opengl (is )?not available|vfio-display-dmabuf"),
    NO_DISPLAY_METHOD("doesn't support any \\(known\\) display method"),
    TWICE("hostdev already exists"),
    BOOT_ORDER("booting from assigned devices is not supported"),
    ONE_AP("only one hostdev of model"),
    GUEST_ADDRESS("unsupported address type '.*' with mediated device"),
    NO_HOTPLUG("does not support hotplugging|hotplug is not supported|hot-?plug.*not supported"),
    NO_MIGRATION("cannot migrate a domain with <hostdev|non-migratable"),
    JOB("cannot acquire state change lock|timed out during operation"),
    NOT_RUNNING("domain is not running"),
    ALREADY_RUNNING("domain is already running|domain is already active"),
    QEMU_ENDED("unable to read from monitor|qemu unexpectedly closed the monitor"
            + "|process exited while connecting to monitor"),
    NO_FUNCTION("this function is not supported by the connection driver|unsupported flags"),
    UNKNOWN_DEVICE("no node device with matching name"),
    UNKNOWN_DOMAIN("no domain with matching");

    private static final Texts TEXTS = Texts.exact(Problem.class);

    private final Pattern words;

    KnownRefusal(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** What the host's words mean, if that is known. */
    static Optional<KnownRefusal> of(String hostWords) {
        return Arrays.stream(values())
                .filter(known -> known.words.matcher(hostWords).find())
                .findFirst();
    }

    /** Why it did not work, a sentence or two. */
    String why() {
        return TEXTS.get("known." + name() + ".why");
    }

    /** What a person can do about it, best first. */
    List<String> whatToDo() {
        return TEXTS.list("known." + name() + ".do");
    }
}
