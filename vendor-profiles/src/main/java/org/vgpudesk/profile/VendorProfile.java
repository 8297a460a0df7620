package org.vgpudesk.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.profile.capacity.CapacityMode;

/** What one file says of one vendor's driver. */
public final class VendorProfile {

    private final Head head;
    private final Scope scope;
    private final List<FactRule> facts;
    private final List<CapacityMode> capacity;
    private final DeviceRules device;

    VendorProfile(Head head, Scope scope, List<FactRule> facts, List<CapacityMode> capacity, DeviceRules device) {
        this.head = head;
        this.scope = scope;
        this.facts = List.copyOf(facts);
        this.capacity = List.copyOf(capacity);
        this.device = device;
    }

    /**
     * What it is called.
     *
     * @param file as it is named to people
     * @param users whether it is the user's own
     * @param series by the vendor's code
     */
    record Head(String id, String title, String file, boolean users, Map<String, Series> series) {
        Head {
            series = Map.copyOf(series);
        }
    }

    /** Names it; a user's profile stands in for ours of the same id. */
    public String id() {
        return head.id();
    }

    /** Its vendor and driver, in words. */
    public String title() {
        return head.title();
    }

    /** Its file, as it is named to people. */
    public String file() {
        return head.file();
    }

    /** Whether it is the user's own, and not one that comes with the program. */
    public boolean users() {
        return head.users();
    }

    /** Type ids that it speaks for, one for each of its patterns. */
    public List<String> exampleTypes() {
        return scope.types().stream().map(CheckedPattern::example).toList();
    }

    /** The kernel drivers that it speaks for; empty if it does not ask. */
    public List<String> drivers() {
        return scope.drivers();
    }

    Map<String, Series> series() {
        return head.series();
    }

    /** The ways in which its cards can be divided, the usual one first; empty if it does not say. */
    public List<CapacityMode> capacity() {
        return capacity;
    }

    /** What a device can be told. */
    public List<Attribute> attributes() {
        return device.attributes();
    }

    /** What a host needs for it. */
    public List<CheckupRule> checkup() {
        return device.checkup();
    }

    /** Whether it speaks for a type of a parent device. */
    boolean speaksFor(ParentFacts parent, TypeWords type) {
        return scope.covers(parent, type);
    }

    /** What it knows of a type that it speaks for. Of several rules for one fact the first that applies gives it. */
    Optional<TypeFacts> facts(ParentFacts parent, TypeWords type) {
        if (!speaksFor(parent, type)) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, Stated<FactValue>>();
        facts.forEach(rule -> rule.read(type).forEach(found::putIfAbsent));
        return Optional.of(new TypeFacts(this, type, found, device.device(type, found)));
    }
}
