package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libvirt.jna.virError;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Outcome;

/** What is told of a call that failed. */
class LibvirtFailureTest {

    private static LibvirtFailure last(virError error) {
        return LibvirtFailure.last(OldLibvirt.failing(error), "virThing");
    }

    private static virError error(int code, String message) {
        var error = new virError();
        error.code = code;
        error.domain = 7;
        error.int1 = 13;
        error.message = message;
        return error;
    }

    @Test
    void tellsWhatLibvirtSaid() {
        var failure = last(error(38, " Zugriff verweigert \n"));
        assertEquals("virThing", failure.call());
        assertEquals(38, failure.code());
        assertEquals(7, failure.origin());
        assertEquals(13, failure.number());
        assertEquals("Zugriff verweigert", failure.words());
    }

    @Test
    void aFailureWithoutAnErrorIsStillAFailure() {
        var failure = LibvirtFailure.last(OldLibvirt.failing(null), "virThing");
        assertEquals(ErrorCode.INTERNAL_ERROR, failure.code());
        assertEquals("virThing failed and gave no reason.", failure.words());
    }

    @Test
    void anErrorThatIsNoneIsStillAFailure() {
        assertEquals("virThing failed and gave no reason.", last(error(0, "")).words());
    }

    @Test
    void namesTheCallWhereLibvirtHasNoWords() {
        var silent = error(38, "");
        silent.message = null;
        assertEquals("virThing failed.", last(silent).words());
    }

    @Test
    void isOfOneCodeOnly() {
        var failure = new LibvirtFailure(42, 0, 0, "Domain not found");
        assertTrue(failure.is(ErrorCode.NO_DOMAIN));
        assertFalse(failure.is(ErrorCode.NO_NODE_DEVICE));
    }

    @Test
    void aRefusalIsToldWithItsKindAndTheHostsWords() {
        var failure = new LibvirtFailure(1, 0, 0, "No space left on device");
        assertEquals(
                new Outcome.Refused(FailureKind.NO_ROOM, "No space left on device"),
                new Refusal(FailureKind.NO_ROOM, failure).outcome());
        assertEquals(
                new Outcome.Refused(FailureKind.IN_USE, "busy"), new Refusal(FailureKind.IN_USE, "busy").outcome());
    }

    @ParameterizedTest
    @CsvSource({"42, Domain not found", "55, not running"})
    void readsWhatTheJavaBindingThrows(int code, String message) throws Exception {
        var failure = new LibvirtFailure(org.libvirt.Thrown.of(error(code, message)));
        assertEquals(code, failure.code());
        assertEquals(7, failure.origin());
        assertEquals(13, failure.number());
        assertEquals(message, failure.words());
    }
}
