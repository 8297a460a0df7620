package org.vgpudesk.simulated;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Verb;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/**
 * A simulated world like the lab: a card of equal sizes, a pooled one, and three machines. Opens the world's inside to
 * the contract, so that it can look past the provider.
 */
public final class ContractWorld implements AutoCloseable {

    public static final String EQUAL = "pci_0000_00_10_0";
    public static final String POOLED = "pci_0000_00_11_0";
    public static final long MEMORY = 16384;

    private static final URI ADDRESS = URI.create("sim:///contract");
    private static final PciAddress PREPARED = PciAddress.parse("0000:61:00.4");

    private final Hardware hardware;
    private final MdevCore core;
    private final Rules rules;
    private final Store store;
    private final World world;
    private final SimulatedWorld clients;
    private final Map<String, UUID> machines = new HashMap<>();

    public ContractWorld(Set<Defect> defects) throws HostException {
        hardware = new Hardware(
                List.of(
                        card("0000:00:10.0", new LabEqualDriver(MEMORY, TypeTables.framebuffer("lab"), Set.of())),
                        card("0000:00:11.0", new LabPooledDriver(MEMORY, TypeTables.framebuffer("lab"), Set.of())),
                        CannedHostBuilder.sriov("0000:61:00.0", "AD102GL [L40S]", null, 1)),
                Map.of(PREPARED, new HostFacts.FunctionState(true, "NVIDIA L40S-8Q")),
                Set.of("vfio", "mdev", "labgpu"),
                "6.12.0-contract",
                List.of());
        core = new MdevCore(hardware);
        rules = new Rules(hardware, core, Set.of());
        var builder = new CannedHostBuilder("contract", hardware);
        add(builder.off("R&D <off>", 1, "http://debian.org/debian/12"));
        add(builder.running("answering", 1, "http://debian.org/debian/12"));
        var mute = builder.running("mute", 1, "http://debian.org/debian/12");
        add(builder.put(mute.withGuest(mute.guest().in(Machine.Mood.MUTE))));
        var canned = builder.canned();
        store = new Store.InMemory(canned.state());
        var abilities = Abilities.of(SimulatedAddress.of(ADDRESS));
        var pace = new Scene.Pace(Duration.ofMillis(20), Duration.ofMillis(800));
        world = new World(new Scene(hardware, abilities, pace, defects), store);
        clients = new SimulatedWorld(ADDRESS, canned, world);
    }

    private static Card card(String address, MdevDriver driver) {
        return CannedHostBuilder.plain(address, "QEMU", "bochs-display", "labgpu", driver);
    }

    private void add(Machine machine) {
        machines.put(machine.name(), machine.uuid());
    }

    public UUID machine(String name) {
        var uuid = machines.get(name);
        if (uuid == null) {
            throw new IllegalArgumentException("There is no machine " + name);
        }
        return uuid;
    }

    /** The types of both cards and what each takes of the memory. */
    public static Map<String, Long> sizes() {
        var sizes = new HashMap<String, Long>();
        TypeTables.framebuffer("lab").forEach(type -> sizes.put(type.id(), type.framebufferMiB()));
        return sizes;
    }

    public static PciAddress preparedFunction() {
        return PREPARED;
    }

    public Host open() {
        return clients.open();
    }

    public Host open(Guard guard, Credentials credentials) throws HostException {
        return clients.open(guard, credentials);
    }

    public List<MediatedDevice> devices() {
        return state().slices().stream()
                .map(slice -> new MediatedDevice(
                        slice.definition(),
                        DeviceRules.name(
                                slice.id(),
                                hardware.function(slice.id().parent()).orElseThrow()),
                        slice.active(),
                        slice.persistent(),
                        slice.autostart(),
                        slice.iommuGroup()))
                .toList();
    }

    public List<Domain> domains() {
        return state().machines().stream().map(Machine::shown).toList();
    }

    public Map<UUID, String> configurations() {
        var all = new HashMap<UUID, String>();
        state().machines().forEach(machine -> all.put(machine.uuid(), machine.xml()));
        return all;
    }

    public SortedMap<String, SortedMap<String, Long>> room() {
        var room = new TreeMap<String, SortedMap<String, Long>>();
        for (var card : hardware.cards()) {
            for (var function : card.functions()) {
                var types = new TreeMap<String, Long>();
                core.types(card, function, state()).forEach(type -> types.put(type.id(), type.availableInstances()));
                if (!types.isEmpty()) {
                    room.put(function.name(), types);
                }
            }
        }
        return room;
    }

    private WorldState state() {
        // the world's lock guards the store
        synchronized (world) {
            try {
                return store.current();
            } catch (HostException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Another client does it: this world's own rules, but none of its defects. */
    public void elsewhere(Verb verb) {
        clients.happen(w -> w.happen(
                state -> verb instanceof Verb.Redefine redefine ? written(state, redefine) : rules.done(state, verb)));
    }

    /** As {@code virsh define} does it: asks nobody what was there before. */
    private static WorldState written(WorldState state, Verb.Redefine redefine) throws Refusal {
        try {
            return state.with(DomainRules.machine(state, redefine.domain()).withXml(redefine.changed()));
        } catch (XmlFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public void failNextDevice() {
        var words = "internal error: Unable to start mediated device: write failed: Input/output error";
        clients.fail(Verb.Start.class, FailureKind.OTHER, words);
        clients.fail(Verb.Create.class, FailureKind.OTHER, words);
    }

    public void cut() {
        clients.loseConnection();
    }

    public void mend() {
        clients.restoreConnection();
    }

    public void answers(UUID machine) {
        clients.guest(machine).answers();
    }

    public void reboot() {
        clients.reboot();
    }

    @Override
    public void close() {
        clients.close();
    }
}
