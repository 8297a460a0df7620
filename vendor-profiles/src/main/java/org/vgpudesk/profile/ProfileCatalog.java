package org.vgpudesk.profile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.capacity.CapacityMode;
import org.vgpudesk.profile.capacity.CapacityState;
import org.vgpudesk.profile.capacity.CapacityState.ParentState;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;
import org.vgpudesk.profile.capacity.WhatIf;

/**
 * All profiles that are known. Immutable once it is loaded; lookups are quick, remembered per type, and may come from
 * any thread.
 */
public final class ProfileCatalog {

    private final List<VendorProfile> profiles;
    private final List<ProfileFinding> findings;
    private final Map<Key, Optional<TypeFacts>> known = new ConcurrentHashMap<>();

    /** What a lookup depends on: the parent's name is not part of it. */
    private record Key(@Nullable String driver, @Nullable String pciId, TypeWords type) {}

    ProfileCatalog(List<VendorProfile> profiles, List<ProfileFinding> findings) {
        this.profiles = List.copyOf(profiles);
        this.findings = List.copyOf(findings);
    }

    /** A catalogue that knows nothing: what there is until one is loaded, and what the first screen is drawn with. */
    public static ProfileCatalog empty() {
        return new ProfileCatalog(List.of(), List.of());
    }

    /**
     * Loads the profiles that come with the program. Reads files and takes tens of milliseconds: for a worker, never
     * for the thread that draws.
     */
    public static ProfileCatalog standard() {
        return ProfileFolder.load(null);
    }

    /**
     * Loads the profiles that come with the program and the user's. A user's profile stands in for ours of the same id,
     * which is said among the findings; one that has errors is not used, which is said too. For a worker.
     *
     * @param folder where the user's profiles are, {@code *.yaml}; may be missing
     */
    public static ProfileCatalog standard(Path folder) {
        return ProfileFolder.load(folder);
    }

    /** The profiles in use, the user's first. */
    public List<VendorProfile> profiles() {
        return profiles;
    }

    /** What is to be said of the files that were read. */
    public List<ProfileFinding> findings() {
        return findings;
    }

    /** What is known of a type; empty if no profile speaks for it: then the host's own words are all there is. */
    public Optional<TypeFacts> facts(ParentFacts parent, TypeWords type) {
        return known.computeIfAbsent(
                new Key(parent.driver(), parent.pciId(), type),
                key -> profiles.stream()
                        .flatMap(profile -> profile.facts(parent, type).stream())
                        .findFirst());
    }

    /**
     * What fits on a card. Works without a profile too: then the drivers' counts are all that is known, and nothing is
     * looked ahead.
     */
    public WhatIf whatIf(CardWords card) {
        var amounts = new HashMap<String, TypeAmounts>();
        var modes = new LinkedHashMap<VendorProfile, List<CapacityMode>>();
        for (var offer : card.parents()) {
            for (var offered : offer.types()) {
                facts(offer.parent(), offered.type()).ifPresent(facts -> {
                    amounts.put(offered.type().id(), facts.amounts());
                    modes.putIfAbsent(facts.profile(), facts.profile().capacity());
                });
            }
        }
        var parents = card.parents().stream().map(ProfileCatalog::state).toList();
        return WhatIf.of(
                modes.size() == 1 ? modes.firstEntry().getValue() : List.of(),
                new CapacityState(card.card(), parents, card.devices(), amounts));
    }

    private static ParentState state(CardWords.Offer offer) {
        var available = new LinkedHashMap<String, Long>();
        offer.types().forEach(type -> available.put(type.type().id(), type.availableInstances()));
        return new ParentState(offer.parent().name(), offer.parent().virtualFunction(), available);
    }
}
