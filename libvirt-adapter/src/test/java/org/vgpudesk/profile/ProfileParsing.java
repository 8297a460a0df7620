package org.vgpudesk.profile;

import java.util.List;
import org.vgpudesk.profile.CardWords.Offer;
import org.vgpudesk.profile.CardWords.OfferedType;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;

/** Vendor profiles for the fuzzing: read, and used if they can be. */
public final class ProfileParsing {

    private static final ProfileReader READER = new ProfileReader();

    private ProfileParsing() {}

    /**
     * Whether the bytes are a profile; one that is answers whatever it is asked, one that is not is said by line and
     * column why.
     */
    public static boolean accepts(byte[] input) {
        var reading = READER.check("fuzzed.yaml", input);
        var profile = reading.profile();
        if (profile.isEmpty() == reading.findings().isEmpty()) {
            throw new AssertionError("neither a profile nor a finding, or both");
        }
        for (var finding : reading.findings()) {
            if (finding.line() < 1 || finding.column() < 1 || finding.message().isBlank()) {
                throw new AssertionError("a finding without a place: " + finding);
            }
        }
        profile.ifPresent(ProfileParsing::use);
        return profile.isPresent();
    }

    private static void use(VendorProfile profile) {
        var catalog = new ProfileCatalog(List.of(profile), List.of());
        var parent = new ParentFacts("parent", null, null, false);
        var types = profile.exampleTypes().stream()
                .distinct()
                .map(id -> new TypeWords(id, "GRID T4-2Q", "vfio-pci", "memory 4096 MB, 2 screens"))
                .map(type -> new OfferedType(type, 3))
                .toList();
        types.forEach(type -> catalog.facts(parent, type.type()).ifPresent(TypeFacts::device));
        var taken = types.stream()
                .limit(1)
                .map(type -> new TakenDevice("one", "vm", "parent", type.type().id()))
                .toList();
        var card = catalog.whatIf(new CardWords("card", List.of(new Offer(parent, types)), taken));
        for (var type : types) {
            card.room(type.type().id());
            card.locks(type.type().id());
            card.lockedOutBy(type.type().id());
            card.roomsAfter(type.type().id());
        }
        card.without("one").contradictions();
    }
}
