package org.vgpudesk.profile.capacity;

import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.FRAMEBUFFER;
import static org.vgpudesk.profile.capacity.CapacityState.TypeAmounts.MOST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;

/**
 * A card whose rule is known, as simple as can be: it only says whether some devices can exist together. Everything
 * else is found by trying.
 */
record ModelCard(Kind kind, long total, long fences, int cap, List<Size> sizes, List<Boolean> virtual) {

    enum Kind {
        EQUAL_SIZE,
        EQUAL_TYPE,
        POOL,
        TWO_POOLS,
        INDEPENDENT,
        MIXED,
        ONE_PER_PARENT
    }

    /** A type: its memory, the fences that it takes, and how many there may be. */
    record Size(long memory, long fences, long most) {}

    static ModelCard random(RandomGenerator random) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        var total = random.nextInt(1, 13);
        var sizes = new ArrayList<Size>();
        sizes.add(new Size(total, random.nextInt(1, 4), random.nextInt(1, 4)));
        for (var i = random.nextInt(4); i > 0; i--) {
            sizes.add(new Size(random.nextInt(1, total + 1), random.nextInt(1, 4), random.nextInt(1, 4)));
        }
        var virtual = new ArrayList<Boolean>();
        if (random.nextBoolean()) {
            virtual.add(false);
        } else {
            for (var i = random.nextInt(1, 6); i > 0; i--) {
                virtual.add(true);
            }
        }
        return new ModelCard(kind, total, random.nextInt(3, 12), random.nextInt(1, 8), sizes, virtual);
    }

    String type(int number) {
        return "type-" + number;
    }

    String parent(int number) {
        return "parent-" + number;
    }

    private Size size(TakenDevice device) {
        return sizes.get(Integer.parseInt(device.typeId().substring("type-".length())));
    }

    boolean legal(List<TakenDevice> devices) {
        for (var i = 0; i < virtual.size(); i++) {
            var name = parent(i);
            var here = devices.stream().filter(d -> d.parent().equals(name)).count();
            if (here > 1 && (virtual.get(i) || kind == Kind.ONE_PER_PARENT)) {
                return false;
            }
        }
        var memory = devices.stream().mapToLong(d -> size(d).memory()).sum();
        return switch (kind) {
            case EQUAL_SIZE ->
                devices.stream().map(d -> size(d).memory()).distinct().count() <= 1 && fits(devices);
            case EQUAL_TYPE ->
                devices.stream().map(TakenDevice::typeId).distinct().count() <= 1 && fits(devices);
            case POOL -> memory <= total;
            case TWO_POOLS ->
                memory <= total
                        && devices.stream().mapToLong(d -> size(d).fences()).sum() <= fences;
            case INDEPENDENT -> within(devices);
            case MIXED -> memory <= total && within(devices);
            case ONE_PER_PARENT -> true;
        };
    }

    private boolean fits(List<TakenDevice> devices) {
        return devices.isEmpty()
                || devices.size()
                        <= Math.min(cap, total / size(devices.getFirst()).memory());
    }

    private boolean within(List<TakenDevice> devices) {
        return devices.stream()
                .allMatch(d -> devices.stream()
                                .filter(o -> o.typeId().equals(d.typeId()))
                                .count()
                        <= size(d).most());
    }

    /** How many more of a type can be made on one parent. */
    long roomOn(List<TakenDevice> devices, int parent, int type) {
        var trial = new ArrayList<>(devices);
        var count = 0L;
        while (count < 50) {
            trial.add(new TakenDevice("trial", "", parent(parent), type(type)));
            if (!legal(trial)) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** How many more of a type can be made on all parents, by trying every parent after each other. */
    long room(List<TakenDevice> devices, int type) {
        var trial = new ArrayList<>(devices);
        var count = 0L;
        for (var parent = 0; parent < virtual.size(); parent++) {
            while (roomOn(trial, parent, type) > 0 && count < 50) {
                trial.add(new TakenDevice("trial", "", parent(parent), type(type)));
                count++;
            }
        }
        return count;
    }

    /** Some devices that can exist together. */
    List<TakenDevice> populate(RandomGenerator random) {
        var devices = new ArrayList<TakenDevice>();
        for (var tries = random.nextInt(8); tries > 0; tries--) {
            var parent = random.nextInt(virtual.size());
            var type = random.nextInt(sizes.size());
            if (roomOn(devices, parent, type) > 0) {
                devices.add(new TakenDevice("device-" + devices.size(), "vm", parent(parent), type(type)));
            }
        }
        return devices;
    }

    /**
     * What a host would show of it.
     *
     * @param mosts whether it also tells how many of each type an empty card holds
     */
    CapacityState state(List<TakenDevice> devices, boolean mosts) {
        var parents = new ArrayList<ParentState>();
        for (var p = 0; p < virtual.size(); p++) {
            var available = new LinkedHashMap<String, Long>();
            for (var t = 0; t < sizes.size(); t++) {
                available.put(type(t), roomOn(devices, p, t));
            }
            parents.add(new ParentState(parent(p), virtual.get(p), available));
        }
        var types = new HashMap<String, TypeAmounts>();
        for (var t = 0; t < sizes.size(); t++) {
            var size = sizes.get(t);
            var amounts = new HashMap<String, Long>(Map.of(FRAMEBUFFER, size.memory(), "fences", size.fences()));
            if (kind == Kind.INDEPENDENT || kind == Kind.MIXED) {
                amounts.put(MOST, size.most());
            } else if (mosts && (kind == Kind.EQUAL_SIZE || kind == Kind.EQUAL_TYPE)) {
                amounts.put(MOST, Math.min(cap, total / size.memory()));
            }
            types.put(type(t), new TypeAmounts(amounts));
        }
        return new CapacityState("card", parents, devices, types);
    }

    /** The rule as a profile that knows everything would state it. */
    CapacityMode mode() {
        var rules = new ArrayList<CapacityRule>();
        rules.add(
                switch (kind) {
                    case EQUAL_SIZE -> new CapacityRule.EqualSize((long) cap, false);
                    case EQUAL_TYPE -> new CapacityRule.EqualSize((long) cap, true);
                    case POOL -> new CapacityRule.Pool(List.of(new CapacityRule.Stock(FRAMEBUFFER, null, true)));
                    case TWO_POOLS ->
                        new CapacityRule.Pool(List.of(
                                new CapacityRule.Stock(FRAMEBUFFER, total, false),
                                new CapacityRule.Stock("fences", fences, false)));
                    case INDEPENDENT -> new CapacityRule.Independent();
                    case MIXED -> new CapacityRule.MixedSizes(MOST, false);
                    case ONE_PER_PARENT -> new CapacityRule.OnePerParent();
                });
        rules.add(new CapacityRule.OnePerVirtualFunction());
        return new CapacityMode("true", rules);
    }

    /** The rule as a profile would state it that does not know the card's totals. */
    CapacityMode vague() {
        var one = switch (kind) {
            case POOL -> new CapacityRule.Pool(List.of(new CapacityRule.Stock(FRAMEBUFFER, null, false)));
            case TWO_POOLS ->
                new CapacityRule.Pool(List.of(
                        new CapacityRule.Stock(FRAMEBUFFER, null, false),
                        new CapacityRule.Stock("fences", null, false)));
            default -> mode().rules().getFirst();
        };
        return virtual.contains(true)
                ? new CapacityMode("vague", List.of(one, new CapacityRule.OnePerVirtualFunction()))
                : new CapacityMode("vague", List.of(one));
    }
}
