package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.FailureKind;

class ErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "3, UNSUPPORTED",
        "84, UNSUPPORTED",
        "67, UNSUPPORTED",
        "29, DENIED",
        "88, DENIED",
        "27, INVALID",
        "92, INVALID",
        "42, NOT_FOUND",
        "53, NOT_FOUND",
        "99, NOT_FOUND",
        "55, WRONG_STATE",
        "87, IN_USE",
        "39, UNREACHABLE",
        "1, OTHER",
        "9, OTHER",
        "110, OTHER"
    })
    void givesEachCodeItsKind(int code, FailureKind kind) {
        assertEquals(kind, ErrorCode.kind(code));
    }
}
