package org.vgpudesk.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words after {@code give}, the same for {@code plan give}. */
final class GiveWords {

    @Parameters(index = "0", paramLabel = "VM", description = "The virtual machine, by name or UUID.")
    private String vm = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TYPE",
            description = "The size of a new slice, by its id as \"vgpu-desk types\" shows it.")
    private @Nullable String type;

    @Mixin
    private final NewSlice newSlice = new NewSlice();

    @Option(
            names = "--slice",
            paramLabel = "UUID",
            converter = Words.UuidWord.class,
            description = "Give a slice that exists already, instead of a new one.")
    private @Nullable UUID slice;

    @Option(
            names = "--pci",
            paramLabel = "ADDRESS",
            converter = Words.PciWord.class,
            description = "Give a virtual function that its vendor's tool has prepared, such as 0000:41:00.4.")
    private @Nullable PciAddress pci;

    @ArgGroup
    private WhenWords when = new WhenWords();

    /** From when on; at most one of them. */
    static final class WhenWords {
        @Option(names = "--next-start", description = "The virtual machine has it from its next start on. The default.")
        private boolean nextStart;

        @Option(names = "--now", description = "A running virtual machine gets it at once, and at every start.")
        private boolean now;

        @Option(names = "--start", description = "The virtual machine is started with it.")
        private boolean start;

        Request.When when() {
            if (nextStart || !now && !start) {
                return Request.When.NEXT_START;
            }
            return now ? Request.When.NOW : Request.When.START;
        }
    }

    /**
     * Looks for what can be wrong on every host.
     *
     * @throws Failure if the words contradict each other
     */
    void check() throws Failure {
        if (Stream.of(type, slice, pci).filter(Objects::nonNull).count() != 1) {
            throw Failure.usage("give.one.source");
        }
        if (type == null && newSlice.any()) {
            throw Failure.usage("give.new.only");
        }
    }

    /** What is asked for, on the host as it is. */
    Wish wish(HostState state) throws Failure {
        var finder = new Finder(state);
        var domain = finder.domain(vm);
        if (slice != null) {
            var device = finder.slice(slice, null);
            var hostdev = new Hostdev.Mediated(slice, finder.deviceApi(device));
            return new Wish(new Request.Give(domain.uuid(), new Source.Existing(hostdev), when.when()));
        }
        if (pci != null) {
            var hostdev = new Hostdev.Pci(pci, false);
            return new Wish(new Request.Give(domain.uuid(), new Source.Existing(hostdev), when.when()));
        }
        var defined = newSlice.define(Objects.requireNonNull(type), finder);
        var source = new Source.NewSlice(defined.definition(), newSlice.keepAfterReboot());
        return new Wish(new Request.Give(domain.uuid(), source, when.when()), List.copyOf(defined.notes()));
    }
}
