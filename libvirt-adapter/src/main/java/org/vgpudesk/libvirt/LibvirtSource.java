package org.vgpudesk.libvirt;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Reads through the link's reading connection, many things at once. */
final class LibvirtSource implements HostSource {

    private static final TextFile TEXTS = TextFile.beside(LibvirtSource.class);

    private static final System.Logger LOG = System.getLogger(LibvirtSource.class.getName());

    private static final int RELEVANT =
            LibvirtLibrary.LIST_PCI | LibvirtLibrary.LIST_MDEV_TYPES | LibvirtLibrary.LIST_MDEV;

    private final Link link;
    private final Readers readers;
    private final DeviceIndex index;
    private final Function<List<Gpu>, HostFacts> facts;

    LibvirtSource(Link link, Readers readers, DeviceIndex index, Function<List<Gpu>, HostFacts> facts) {
        this.link = link;
        this.readers = readers;
        this.index = index;
        this.facts = facts;
    }

    @Override
    public Set<String> deviceNames() throws HostException {
        return new LinkedHashSet<>(ask(session -> {
            try {
                return session.deviceNames(RELEVANT);
            } catch (LibvirtFailure e) {
                if (e.is(ErrorCode.NO_SUPPORT)) {
                    return List.of();
                }
                throw e;
            }
        }));
    }

    @Override
    public Set<UUID> domainUuids() throws HostException {
        return new LinkedHashSet<>(ask(Session::domainUuids));
    }

    @Override
    public List<DeviceReading> devices(Collection<String> names) throws HostException {
        var connection = link.reading();
        var readings = all(connection, names, new OfDevices(connection, link::tell));
        index.learn(readings);
        return readings;
    }

    @Override
    public List<DomainReading> domains(Collection<UUID> uuids) throws HostException {
        var connection = link.reading();
        return all(connection, uuids, new OfDomains(connection, link::tell));
    }

    @Override
    public Optional<Hostdev> deviceOf(UUID domain, String alias) throws HostException {
        return ask(session -> {
            try (var handle = session.domain(domain)) {
                return DomainXml.hostdevOfAlias(handle.xml(), alias);
            } catch (XmlFormatException e) {
                LOG.log(System.Logger.Level.WARNING, "Cannot tell which device " + alias + " is.", e);
                return Optional.empty();
            }
        });
    }

    @Override
    public HostFacts facts(List<Gpu> cards) {
        return facts.apply(cards);
    }

    @Override
    public Access access() {
        return link.access();
    }

    private <K, V> List<V> all(Connection connection, Collection<K> keys, Readers.Reading<K, V> reading)
            throws HostException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try {
            return readers.all(keys, reading);
        } catch (HostException e) {
            link.check(connection, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private <T> T ask(Connection.Use<T> question) throws HostException {
        var connection = link.reading();
        try {
            return connection.use(question);
        } catch (LibvirtFailure e) {
            link.check(connection, e.words());
            throw new HostException(FailureKind.UNREACHABLE, "The host could not be read: " + e.words(), e.words(), e);
        }
    }

    /** Reading node devices by name. */
    record OfDevices(Connection connection, Consumer<Signal> teller) implements Readers.Reading<String, DeviceReading> {
        @Override
        public DeviceReading of(String name) throws LibvirtFailure {
            return DeviceReader.read(connection, name);
        }

        @Override
        public Object where() {
            return connection;
        }

        @Override
        public DeviceReading late(String name) {
            return new DeviceReading.Late(name, TEXTS.get("read.late"));
        }

        @Override
        public void again(String name) {
            teller.accept(new Signal.DeviceTouched(name));
        }
    }

    /** Reading domains. */
    record OfDomains(Connection connection, Consumer<Signal> teller) implements Readers.Reading<UUID, DomainReading> {
        @Override
        public DomainReading of(UUID uuid) throws LibvirtFailure {
            return DomainReader.read(connection, uuid);
        }

        @Override
        public Object where() {
            return connection;
        }

        @Override
        public DomainReading late(UUID uuid) {
            return new DomainReading.Late(uuid, TEXTS.get("read.late"));
        }

        @Override
        public void again(UUID uuid) {
            teller.accept(new Signal.DomainTouched(uuid));
        }
    }
}
