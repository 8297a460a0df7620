package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.size.TypeTraits;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Request.Source;
import org.vgpudesk.host.plan.Traits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words after {@code give}, the same for {@code plan give}. */
final class GiveWords {

    @Parameters(index = "0", paramLabel = "VM", descriptionKey = "give.vm")
    private String vm = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TYPE", descriptionKey = "give.type")
    private @Nullable String type;

    @Mixin
    private final NewSlice newSlice = new NewSlice();

    @Option(names = "--slice", paramLabel = "UUID", converter = Words.UuidWord.class, descriptionKey = "give.slice")
    private @Nullable UUID slice;

    @Option(names = "--pci", paramLabel = "ADDRESS", converter = Words.PciWord.class, descriptionKey = "give.pci")
    private @Nullable PciAddress pci;

    @ArgGroup
    private WhenWords when = new WhenWords();

    @Mixin
    private final SeveralWords several = new SeveralWords();

    @Mixin
    private final LookWords look = new LookWords();

    /** From when on; at most one of them. */
    static final class WhenWords {
        @Option(names = "--next-start", descriptionKey = "give.next-start")
        private boolean nextStart;

        @Option(names = "--now", descriptionKey = "give.now")
        private boolean now;

        @Option(names = "--start", descriptionKey = "give.start")
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
        several.check();
        if (several.any() && type == null) {
            throw Failure.usage("give.one.device");
        }
        if (several.any() && newSlice.named()) {
            throw Failure.usage("give.one.uuid");
        }
    }

    /**
     * What is asked for, on the host as it is; how it will be looked at may have to be read first.
     *
     * @param sizes what the vendor profiles know
     */
    Wish wish(Host host, HostState state, SizeBook sizes) throws Failure, HostException {
        var finder = new Finder(state);
        if (several.any()) {
            return several(host, state, sizes);
        }
        var domain = finder.domain(vm);
        var traits = new TypeTraits(sizes, state);
        if (slice != null) {
            var device = finder.slice(slice, null);
            var hostdev = new Hostdev.Mediated(slice, finder.deviceApi(device));
            var seen = look.look(host, domain, traits.of(device.definition()));
            return new Wish(new Request.Give(domain.uuid(), new Source.Existing(hostdev), when.when(), seen));
        }
        if (pci != null) {
            var hostdev = new Hostdev.Pci(pci, false);
            var seen = look.look(host, domain, Traits.UNKNOWN);
            return new Wish(new Request.Give(domain.uuid(), new Source.Existing(hostdev), when.when(), seen));
        }
        var defined = newSlice.define(Objects.requireNonNull(type), finder);
        var source = new Source.NewSlice(defined.definition(), newSlice.keepAfterReboot());
        var seen = look.look(host, domain, traits.of(defined.definition()));
        return new Wish(new Request.Give(domain.uuid(), source, when.when(), seen), defined.notes());
    }

    /** New slices of one size: machine after machine, and of each the first is the one that is looked at. */
    private Wish several(Host host, HostState state, SizeBook sizes) throws Failure, HostException {
        var finder = new Finder(state);
        var typeId = Objects.requireNonNull(type);
        var domains = several.domains(vm, finder);
        var cards = finder.cards(typeId, newSlice.gpu());
        var places = several.places(typeId, cards, domains.size() * several.each(), state, sizes);
        var gives = new ArrayList<Request.Give>();
        for (var domain : domains) {
            for (int i = 0; i < several.each(); i++) {
                var definition = newSlice.define(typeId, places.get(gives.size()));
                var traits = new TypeTraits(sizes, state).of(definition);
                var seen = i == 0 ? look.look(host, domain, traits) : new Request.Look.Unchanged(traits);
                var source = new Source.NewSlice(definition, newSlice.keepAfterReboot());
                gives.add(new Request.Give(domain.uuid(), source, when.when(), seen));
            }
        }
        var chosen = newSlice.gpu() == null ? SeveralWords.cards(places, state) : List.<Gpu>of();
        return new Wish(
                new Request.Together(gives),
                chosen.stream().map(NewSlice::chosen).toList());
    }
}
