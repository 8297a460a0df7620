package org.vgpudesk.profile.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How devices are put on several cards. */
public enum Placement {
    /** On as few cards as possible: where least is locked out for others, then where least room is left. */
    PACK,
    /** On as many cards as possible: where the fewest devices are, then where least is locked out for others. */
    SPREAD;

    /**
     * A card that could take the device.
     *
     * @param typeId the type on that card: the same size may have another id on another card
     */
    public record Candidate(WhatIf card, String typeId) {}

    /**
     * Where one device goes.
     *
     * @param card the card's name, see {@link CapacityState#card()}
     * @param certain whether it fits there for certain; if not, only the driver can tell
     */
    public record Spot(String card, String parent, String typeId, boolean certain) {}

    /**
     * Finds places one after the other, each on the best card that is left.
     *
     * @param count how many devices are wanted
     * @return their places in order; fewer than wanted if not all fit
     */
    public List<Spot> place(List<Candidate> candidates, int count) {
        var cards = new ArrayList<>(candidates);
        var spots = new ArrayList<Spot>();
        while (spots.size() < count) {
            var best = cards.stream()
                    .filter(c -> c.card().with(c.typeId()).isPresent())
                    .min(order());
            if (best.isEmpty()) {
                break;
            }
            var chosen = best.get();
            var after = chosen.card().with(chosen.typeId()).orElseThrow();
            spots.add(new Spot(
                    chosen.card().state().card(),
                    after.devices().getLast().parent(),
                    chosen.typeId(),
                    chosen.card().room(chosen.typeId()).atLeast() > 0));
            cards.set(cards.indexOf(chosen), new Candidate(after, chosen.typeId()));
        }
        return List.copyOf(spots);
    }

    private Comparator<Candidate> order() {
        Comparator<Candidate> certainFirst =
                Comparator.comparing(c -> c.card().room(c.typeId()).atLeast() == 0);
        Comparator<Candidate> leastLockedOut =
                Comparator.comparing(c -> c.card().lockedOutBy(c.typeId()).size());
        return switch (this) {
            case PACK ->
                certainFirst
                        .thenComparing(leastLockedOut)
                        .thenComparing(c -> c.card().room(c.typeId()).atMost());
            case SPREAD ->
                certainFirst.thenComparing(c -> c.card().devices().size()).thenComparing(leastLockedOut);
        };
    }
}
