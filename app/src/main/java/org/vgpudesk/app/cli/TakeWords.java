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

    @Parameters(index = "0", paramLabel = "VM", descriptionKey = "take.vm")
    private String vm = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "UUID",
            converter = Words.UuidWord.class,
            descriptionKey = "take.uuid")
    private @Nullable UUID slice;

    @Option(names = "--pci", paramLabel = "ADDRESS", converter = Words.PciWord.class, descriptionKey = "take.pci")
    private @Nullable PciAddress pci;

    @Option(names = "--keep-slice", descriptionKey = "take.keep-slice")
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
