package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.FailureKind;

class OpeningTest {

    private static final int FROM_RPC = 7;

    @ParameterizedTest
    @CsvSource({
        "38, 2, UNREACHABLE",
        "38, 13, DENIED",
        "38, 111, UNREACHABLE",
        "38, 0, UNREACHABLE",
        "4, 0, UNREACHABLE",
        "8, 0, INVALID",
        "45, 0, DENIED",
        "79, 0, DENIED",
        "88, 0, DENIED",
        "94, 0, DENIED",
        "27, 0, INVALID",
        "1, 0, OTHER"
    })
    void tellsTheKindByNumbersAlone(int code, int errno, FailureKind kind) {
        assertEquals(
                kind,
                Opening.sentence(new LibvirtFailure(code, FROM_RPC, errno, "Zugriff verweigert"), false)
                        .kind());
    }

    @Test
    void saysThatCertificatesAreMissing() {
        var missing = Opening.sentence(new LibvirtFailure(ErrorCode.SYSTEM_ERROR, FROM_RPC, 2, "cacert.pem"), true);
        assertTrue(missing.getMessage().contains("certificates"), missing.toString());
    }

    @Test
    void namesTheGroupToWhomItIsDenied() {
        var denied =
                Opening.sentence(new LibvirtFailure(ErrorCode.SYSTEM_ERROR, FROM_RPC, 13, "Permission denied"), false);
        assertTrue(String.valueOf(denied.getMessage()).contains("group libvirt"), denied.toString());
        assertEquals("Permission denied", denied.hostWords());
    }
}
