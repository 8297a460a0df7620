package org.vgpudesk.host;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.vgpudesk.language.TextFile;

/**
 * What a host has told so far: events in, answers out. Confined to one thread, or guarded by its owner.
 */
public final class HostState {

    private static final TextFile TEXTS = TextFile.beside(HostState.class);

    private final Map<String, Gpu> gpus = new LinkedHashMap<>();
    private final Map<MediatedDeviceId, MediatedDevice> devices = new LinkedHashMap<>();
    private final Map<UUID, Domain> domains = new LinkedHashMap<>();
    private final Map<String, HostEvent.Unreadable> unreadable = new LinkedHashMap<>();
    private final Set<Object> mentioned = new HashSet<>();
    private HostFacts facts = HostFacts.unknown(TEXTS.get("facts.unread"));
    private Access access = new Access.Changing();
    private boolean caughtUp;

    /**
     * Reads a host once: watches it until it has caught up.
     *
     * @throws HostException if it cannot be reached, or has not caught up when the deadline passes
     */
    public static HostState read(Host host, Duration deadline) throws HostException {
        var state = new HostState();
        var done = new CompletableFuture<HostState>();
        try (var watch = host.watch(event -> {
            state.apply(event);
            switch (event) {
                case HostEvent.CaughtUp caughtUp -> done.complete(state);
                case HostEvent.HostLost lost ->
                    done.completeExceptionally(new HostException(FailureKind.UNREACHABLE, lost.why()));
                default -> {}
            }
        })) {
            return done.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HostException(FailureKind.UNREACHABLE, TEXTS.get("state.late", deadline.toSeconds()), "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(FailureKind.OTHER, TEXTS.get("state.interrupted"), "", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HostException known
                    ? known
                    : new HostException(FailureKind.OTHER, TEXTS.get("state.unreadable"), "", e.getCause());
        }
    }

    /** Takes one event in. The only way in which anything here changes. */
    public void apply(HostEvent event) {
        switch (event) {
            case HostEvent.ReplayBegun begun -> {
                mentioned.clear();
                caughtUp = false;
            }
            case HostEvent.CaughtUp end -> {
                forgetUnmentioned();
                caughtUp = true;
            }
            case HostEvent.GpuChanged(var gpu) -> put(gpus, gpu.id(), gpu);
            case HostEvent.GpuGone(var id) -> gpus.remove(id);
            case HostEvent.DeviceChanged(var device) -> put(devices, device.id(), device);
            case HostEvent.DeviceGone(var id) -> devices.remove(id);
            case HostEvent.DomainChanged(var domain) -> put(domains, domain.uuid(), domain);
            case HostEvent.DomainGone(var uuid) -> domains.remove(uuid);
            case HostEvent.Unreadable problem -> put(unreadable, problem.name(), problem);
            case HostEvent.ReadableAgain(var name) -> unreadable.remove(name);
            case HostEvent.FactsChanged(var changed) -> facts = changed;
            case HostEvent.AccessChanged(var now) -> access = now;
            case HostEvent.DetachRefused refused -> {}
            case HostEvent.HostLost lost -> caughtUp = false;
        }
    }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        map.put(key, value);
        if (!caughtUp) {
            mentioned.add(key);
        }
    }

    private void forgetUnmentioned() {
        for (var map : List.of(gpus, devices, domains, unreadable)) {
            map.keySet().retainAll(mentioned);
        }
        mentioned.clear();
    }

    /** Whether all that was there has been told, and the host is not lost. */
    public boolean caughtUp() {
        return caughtUp;
    }

    public Collection<Gpu> gpus() {
        return Collections.unmodifiableCollection(gpus.values());
    }

    public Collection<MediatedDevice> devices() {
        return Collections.unmodifiableCollection(devices.values());
    }

    public Collection<Domain> domains() {
        return Collections.unmodifiableCollection(domains.values());
    }

    public Collection<HostEvent.Unreadable> unreadable() {
        return Collections.unmodifiableCollection(unreadable.values());
    }

    public HostFacts facts() {
        return facts;
    }

    public Access access() {
        return access;
    }

    /** The card that has a function of that node device name. */
    public Optional<Gpu> gpuOf(String nodeDeviceName) {
        return gpus.values().stream()
                .filter(g -> g.function(nodeDeviceName).isPresent())
                .findFirst();
    }

    public Optional<Gpu> gpu(String id) {
        return Optional.ofNullable(gpus.get(id));
    }

    public Optional<MediatedDevice> device(MediatedDeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** All devices of that UUID: it may be defined under several parents. The active one comes first. */
    public List<MediatedDevice> devices(UUID uuid) {
        return devices.values().stream()
                .filter(d -> d.id().uuid().equals(uuid))
                .sorted((a, b) -> Boolean.compare(b.active(), a.active()))
                .toList();
    }

    public Optional<Domain> domain(UUID uuid) {
        return Optional.ofNullable(domains.get(uuid));
    }

    public Optional<Domain> domain(String name) {
        return domains.values().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The domains that name the device, now or at their next start. */
    public Stream<Domain> domainsNaming(Hostdev device) {
        return domains.values().stream().filter(d -> d.names(device));
    }
}
