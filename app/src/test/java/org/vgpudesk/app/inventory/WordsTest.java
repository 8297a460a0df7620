package org.vgpudesk.app.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void memoryStandsInTheLargestUnitThatLeavesOne() {
        assertEquals("1.5\u00a0GB", Amount.ofMemory(3L << 29));
        assertEquals("512\u00a0MB", Amount.ofMemory(512L << 20));
    }

    @Test
    void anOperatingSystemIsNamedWithoutItsMakersAddress() {
        assertEquals("Debian 12", OsName.of("http://debian.org/debian/12"));
    }

    @Test
    void noOperatingSystemIsNoWord() {
        assertEquals("", OsName.of(null));
    }
}
