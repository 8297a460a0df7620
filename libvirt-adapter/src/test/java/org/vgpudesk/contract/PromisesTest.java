package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class PromisesTest {

    @Test
    void everyPromiseHasANumberOfItsOwn() {
        var numbers = Promises.all().stream().map(Promise::number).toList();
        assertEquals(new HashSet<>(numbers).size(), numbers.size(), numbers.toString());
        assertTrue(numbers.stream().allMatch(n -> n.matches("P\\d{2,3}")), numbers.toString());
    }
}
