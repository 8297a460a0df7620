package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.DeviceAttribute;

final class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2177883-f1bb-47f0-914d-32a22e3a8804",
                "C2177883-F1BB-47F0-914D-32A22E3A8804",
                "c2177883f1bb47f0914d32a22e3a8804"
            })
    void readsAUuidAsLibvirtDoes(String word) {
        assertEquals(Optional.of(UUID.fromString("c2177883-f1bb-47f0-914d-32a22e3a8804")), Words.uuid(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-2-3-4-5", "c2177883-f1bb-47f0-914d-32a22e3a880", " c2177883f1bb47f0914d32a22e3a8804"})
    void readsNoUuidIntoOtherWords(String word) {
        assertTrue(Words.uuid(word).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qemu", "/system", "a b:///", "://"})
    void readsNoAddressIntoOtherWords(String word) {
        assertTrue(Words.address(word).isEmpty());
    }

    @Test
    void splitsAnAttributeAtItsFirstEqualsSign() {
        assertEquals(new DeviceAttribute("a", "b=c"), new Words.AttributeWord().convert("a=b=c"));
    }
}
