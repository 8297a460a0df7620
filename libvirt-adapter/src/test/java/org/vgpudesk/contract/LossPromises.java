package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** Hosts that are closed, lost, and found again. */
interface LossPromises extends OnScene {

    @Promise(
            number = "P45",
            text = "a closed host refuses every verb, reading and watching, and closing it twice is nothing")
    default void answersNothingAfterClose() {
        var s = scene();
        var closed = s.fixture.open();
        closed.close();
        closed.close();
        var before = s.fixture.truth();
        var refused =
                assertInstanceOf(Outcome.Refused.class, closed.perform(new Verb.Define(s.fresh(s.fixture.pooled()))));
        assertEquals(FailureKind.UNREACHABLE, refused.kind());
        assertEquals(
                FailureKind.UNREACHABLE,
                assertThrows(HostException.class, () -> closed.watch(e -> {})).kind());
        assertEquals(
                FailureKind.UNREACHABLE,
                assertThrows(
                                HostException.class,
                                () -> closed.configuration(s.fixture.off().uuid()))
                        .kind());
        assertEquals(before, s.fixture.truth());
    }

    @Promise(number = "P46", text = "a host that is closed ends its watches without a word")
    default void endsItsWatchesWithoutAWord() throws HostException {
        var s = scene();
        var log = new EventLog();
        var closed = s.fixture.open();
        closed.watch(log);
        log.await(new HostEvent.CaughtUp(), 0, scene().soon());
        int place = log.now();
        closed.close();
        s.defined(s.fixture.pooled());
        s.settle();
        assertEquals(java.util.List.of(), log.since(place));
    }

    @Promise(
            number = "P47",
            text = "a host that is lost is told once with the reason; what is asked of it meanwhile is not confirmed")
    default void tellsThatItIsLost() {
        var s = scene();
        int place = s.log.now();
        s.fixture.cut();
        awaitLost(place);
        var outcome = s.host.perform(new Verb.Define(s.fresh(s.fixture.pooled())));
        assertFalse(outcome.confirmed(), outcome.toString());
        s.fixture.mend();
        assertEquals(
                1,
                s.log.since(place).stream()
                        .filter(HostEvent.HostLost.class::isInstance)
                        .count());
    }

    @Promise(
            number = "P48",
            text = "a lost host that comes back is told again from the beginning, with what changed meanwhile")
    default void replaysAfterItCameBack() {
        var s = scene();
        var stays = s.defined(s.fixture.pooled());
        var goes = s.defined(s.fixture.pooled());
        var comes = s.fresh(s.fixture.equalSize());
        int place = s.log.now();
        s.fixture.cut();
        awaitLost(place);
        s.fixture.elsewhere(new Verb.Undefine(goes.id()));
        s.fixture.elsewhere(new Verb.Define(comes));
        place = s.log.now();
        s.fixture.mend();
        s.log.await(new HostEvent.ReplayBegun(), place, scene().soon());
        s.log.await(new HostEvent.CaughtUp(), place, scene().soon());
        s.settle();
        var shown = new HostState();
        s.log.all().forEach(shown::apply);
        assertEquals(new HashSet<>(s.fixture.truth().devices().values()), new HashSet<>(shown.devices()));
        assertTrue(shown.device(stays.id()).isPresent());
        assertTrue(shown.device(comes.id()).isPresent());
        assertTrue(shown.device(goes.id()).isEmpty());
        s.started(s.fixture.pooled());
    }

    private void awaitLost(int place) {
        var lost = scene().log
                .await(event -> event instanceof HostEvent.HostLost, "that the host is lost", place, scene().soon());
        assertFalse(((HostEvent.HostLost) lost).why().isBlank());
    }
}
