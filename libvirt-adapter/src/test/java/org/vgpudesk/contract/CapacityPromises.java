package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.Verb;

/** What a card still has room for. */
interface CapacityPromises extends OnScene {

    @Promise(
            number = "P40",
            text = "a slice of a card with a common pool takes room from all its other types, and gives it back")
    default void countsAPooledCard() {
        counts(scene().fixture.pooled());
    }

    @Promise(number = "P41", text = "a slice of a card of equal sizes locks its other sizes, and unlocks them again")
    default void countsACardOfEqualSizes() {
        counts(scene().fixture.equalSize());
    }

    private void counts(Card card) {
        var s = scene();
        var type = card.smallest();
        assertEquals(card.room(List.of()), s.fixture.truth().room(card));
        int place = s.log.now();
        var first = s.created(card);
        tellsRoom(card, List.of(type), place);
        place = s.log.now();
        s.created(card);
        tellsRoom(card, List.of(type, type), place);
        place = s.log.now();
        s.confirm(new Verb.Stop(first.id()));
        tellsRoom(card, List.of(type), place);
    }

    private void tellsRoom(Card card, List<String> existing, int place) {
        var expected = card.room(existing);
        assertEquals(expected, scene().fixture.truth().room(card));
        scene().log
                .await(
                        event -> event instanceof HostEvent.GpuChanged(var gpu)
                                && gpu.function(card.parent()).isPresent()
                                && WatchPromises.room(List.of(event), card).equals(expected),
                        card.parent() + " with room for " + expected,
                        place,
                        scene().soon());
    }

    @Promise(number = "P42", text = "defining a device takes no room")
    default void definesWithoutTakingRoom() {
        var s = scene();
        s.defined(s.fixture.equalSize());
        assertEquals(s.fixture.equalSize().room(List.of()), s.fixture.truth().room(s.fixture.equalSize()));
    }

    @Promise(number = "P43", text = "a full card answers that there is no room, and nothing is left")
    default void refusesOnAFullCard() {
        for (var card : List.of(scene().fixture.pooled(), scene().fixture.equalSize())) {
            var s = scene();
            s.confirm(new Verb.Create(s.fresh(card, card.largest())));
            s.refuse(FailureKind.NO_ROOM, new Verb.Create(s.fresh(card, card.largest())));
        }
    }

    @Promise(number = "P44", text = "starting a defined device on a full card is refused, and the definition stays")
    default void refusesToStartOnAFullCard() {
        var s = scene();
        var card = s.fixture.equalSize();
        var waiting = s.defined(card);
        s.confirm(new Verb.Create(s.fresh(card, card.largest())));
        s.refuse(FailureKind.NO_ROOM, new Verb.Start(waiting.id()));
    }
}
