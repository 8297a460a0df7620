package org.vgpudesk.app.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.plan.Request;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words after {@code take}, the same for {@code plan take}. */
final class TakeWords {

    @Parameters(index = "0", paramLabel = "VM", description = "The virtual machine, by name or UUID.")
    private String vm = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "UUID",
            converter = Words.UuidWord.class,
            description = "The slice. Not needed where the virtual machine has only one device.")
    private @Nullable UUID slice;

    @Option(
            names = "--pci",
            paramLabel = "ADDRESS",
            converter = Words.PciWord.class,
            description = "A virtual function instead of a slice.")
    private @Nullable PciAddress pci;

    @Option(names = "--keep-slice", description = "Leave the slice as it is, for somebody else. Default: remove it.")
    private boolean keepSlice;

    /**
     * Looks for what can be wrong on every host.
     *
     * @throws Failure if the words contradict each other
     */
    void check() throws Failure {
        if (slice != null && pci != null) {
            throw Failure.usage("take.one.device");
        }
    }

    /** What is asked for, on the host as it is. */
    Wish wish(HostState state) throws Failure {
        var finder = new Finder(state);
        var domain = finder.domain(vm);
        return new Wish(new Request.TakeBack(domain.uuid(), finder.deviceOf(domain, named()), keepSlice));
    }

    private @Nullable Hostdev named() {
        if (slice != null) {
            return new Hostdev.Mediated(slice, "");
        }
        return pci == null ? null : new Hostdev.Pci(pci, false);
    }
}
