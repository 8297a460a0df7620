package org.vgpudesk.libvirt;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;
import org.vgpudesk.local.LocalFacts;

/**
 * A host through libvirt. Nobody is asked for a password until the first verb. A host that is lost is opened again by
 * itself, and then told from the beginning.
 */
public final class LibvirtHost implements Host {

    private static final TextFile TEXTS = TextFile.beside(LibvirtHost.class);

    private static final Duration POLL = Duration.ofSeconds(3);

    private final HostInfo info;
    private final Link link;
    private final Readers readers;
    private final HostSource source;
    private final Verbs verbs;
    private final DeviceRegions regions;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    private LibvirtHost(
            HostInfo info, Link link, Readers readers, HostSource source, Verbs verbs, DeviceRegions regions) {
        this.info = info;
        this.link = link;
        this.readers = readers;
        this.source = source;
        this.verbs = verbs;
        this.regions = regions;
    }

    /**
     * Opens the host at an address that libvirt knows. Blocks until it answers, or the deadline has passed.
     *
     * @param credentials asked at once where nothing can be read otherwise, else at the first change
     * @throws HostException with a sentence for people
     */
    public static LibvirtHost open(URI address, Deadlines deadlines, Credentials credentials) throws HostException {
        var library = NativeLibvirt.start();
        var link = Link.open(library, address, deadlines.open(), credentials);
        try {
            var greeting = Greeting.of(link);
            var readers = new Readers(greeting.roundTrip());
            var index = new DeviceIndex();
            var source = new LibvirtSource(link, readers, index, factsOf(address));
            var verbs = new Verbs(link, source, index, deadlines);
            var info = new HostInfo(
                    address,
                    greeting.hostName(),
                    "libvirt " + Versions.text(greeting.versions().server()),
                    false,
                    Features.missing(address, greeting.versions(), link.tellsDevices()));
            var regions = new DeviceRegions(link, index, onThisComputer(address));
            return new LibvirtHost(info, link, readers, source, verbs, regions);
        } catch (HostException e) {
            link.close();
            throw e;
        }
    }

    /** Whether a host is this computer for certain. */
    public static boolean onThisComputer(URI address) {
        return !Features.scheme(address).equals("test") && address.getRawAuthority() == null && !namesSocket(address);
    }

    private static boolean namesSocket(URI address) {
        return address.getRawQuery() != null && address.getRawQuery().contains("socket=");
    }

    /** This computer's facts are another's only by mistake. */
    private static Function<List<Gpu>, HostFacts> factsOf(URI address) {
        if (Features.scheme(address).equals("test")) {
            return cards -> HostFacts.unknown(TEXTS.get("facts.file"));
        }
        if (address.getRawAuthority() != null) {
            return cards -> HostFacts.unknown(TEXTS.get("facts.elsewhere"));
        }
        if (namesSocket(address)) {
            return cards -> HostFacts.unknown(TEXTS.get("facts.socket"));
        }
        var local = new LocalFacts(Path.of("/"));
        return cards ->
                local.read(cards.stream().flatMap(c -> c.functions().stream()).toList());
    }

    @Override
    public HostInfo info() {
        return info;
    }

    @Override
    public Watch watch(Consumer<HostEvent> listener) throws HostException {
        link.reading();
        var watcher = new Watcher(source, listener, poll(), this::forget);
        watchers.add(watcher);
        link.listen(watcher.signals());
        Abandonable.start("watch", watcher);
        return watcher;
    }

    private void forget(Watcher watcher) {
        watchers.remove(watcher);
        link.unlisten(watcher.signals());
    }

    private @Nullable Duration poll() {
        return info.can(Ability.EVENTS) ? null : POLL;
    }

    @Override
    public Outcome perform(Verb verb) {
        var why = info.whyNot(Ability.CHANGE).or(() -> Features.needed(verb).flatMap(info::whyNot));
        return why.isPresent() ? new Outcome.Refused(FailureKind.UNSUPPORTED, why.get()) : verbs.perform(verb);
    }

    @Override
    public Outcome unlock() {
        try {
            link.unlock();
            return new Outcome.Confirmed();
        } catch (HostException e) {
            return new Outcome.Refused(e.kind(), (e.getMessage() + "\n" + e.hostWords()).strip());
        }
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        var connection = link.reading();
        try {
            return DomainXml.withoutSecrets(connection.use(session -> {
                try (var handle = session.domain(domain)) {
                    return handle.persistent() ? handle.inactiveXml() : handle.xml();
                }
            }));
        } catch (LibvirtFailure e) {
            link.check(connection, e.words());
            throw e.is(ErrorCode.NO_DOMAIN)
                    ? new HostException(FailureKind.NOT_FOUND, TEXTS.get("domain.none", domain), e.words(), e)
                    : new HostException(ErrorCode.kind(e.code()), TEXTS.get("configuration.refused"), e.words(), e);
        } catch (XmlFormatException e) {
            throw new HostException(
                    FailureKind.OTHER, TEXTS.get("configuration.unreadable", String.valueOf(e.getMessage())), "", e);
        }
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) throws HostException {
        return new Capabilities(link).of(domain);
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) throws HostException {
        return regions.look(device, question);
    }

    @Override
    public void close() {
        watchers.forEach(Watcher::close);
        link.close();
        readers.close();
    }
}
