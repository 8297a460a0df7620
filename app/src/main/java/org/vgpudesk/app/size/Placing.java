package org.vgpudesk.app.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vgpudesk.profile.capacity.WhatIf;

/** Where several new slices of one size go, by what is known of the cards. Asks nobody, changes nothing. */
public enum Placing {
    /** As many as fit on the first card, then on the next. */
    PACK,
    /** Always on the card that has got the fewest of them so far. */
    SPREAD;

    /** Where the next one goes, as long as one fits. */
    private record Card(WhatIf thought, int placed) {

        boolean fits(String typeId) {
            return thought.with(typeId).isPresent();
        }

        Card next(String typeId) {
            return new Card(thought.with(typeId).orElse(thought), placed + 1);
        }
    }

    /**
     * The parent device for each slice.
     *
     * @param cards the first choice first; looked at only as far as needed
     * @return as many as fit, and no more than asked for
     */
    public List<String> of(Stream<WhatIf> cards, String typeId, int count) {
        var places = new ArrayList<String>();
        switch (this) {
            case PACK -> pack(cards, typeId, count, places);
            case SPREAD -> spread(cards, typeId, count, places);
        }
        return List.copyOf(places);
    }

    private static void pack(Stream<WhatIf> cards, String typeId, int count, List<String> places) {
        for (var left = cards.iterator(); places.size() < count && left.hasNext(); ) {
            var card = new Card(left.next(), 0);
            while (places.size() < count && card.fits(typeId)) {
                card.thought().parentFor(typeId).ifPresent(places::add);
                card = card.next(typeId);
            }
        }
    }

    private static void spread(Stream<WhatIf> cards, String typeId, int count, List<String> places) {
        var open = new ArrayList<Card>();
        cards.forEach(card -> open.add(new Card(card, 0)));
        while (places.size() < count) {
            open.removeIf(card -> !card.fits(typeId));
            var fewest = open.stream().min(Comparator.comparingInt(Card::placed));
            if (fewest.isEmpty()) {
                return;
            }
            fewest.get().thought().parentFor(typeId).ifPresent(places::add);
            open.set(open.indexOf(fewest.get()), fewest.get().next(typeId));
        }
    }
}
