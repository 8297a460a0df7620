package org.vgpudesk.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are this computer for certain: what it shows of itself is nobody else's. */
final class ThisComputerTest {

    @ParameterizedTest
    @CsvSource({
        "qemu:///system, true",
        "qemu+unix:///system, true",
        "qemu+unix:///system?socket=/tmp/tunnel, false",
        "qemu+tcp://127.0.0.1:16509/system, false",
        "qemu+ssh://user@host/system, false",
        "test:///default, false",
        "sim:///workstation, false"
    })
    void isAtAddressesWithoutAnotherHost(URI address, boolean here) {
        assertEquals(here, ThisComputer.isAt(address));
    }
}
