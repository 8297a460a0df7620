package org.vgpudesk.app.drag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vgpudesk.app.drag.DragViewModel.Saying;
import org.vgpudesk.app.drag.DragViewModel.Welcome;

final class DragViewModelTest {

    private static final UUID MACHINE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final DragViewModel drag = new DragViewModel();
    private final Map<UUID, String> reasons = new HashMap<>();
    private final List<UUID> given = new ArrayList<>();

    private void pickUp() {
        drag.pickUp(new Carried("2 GB", "Tesla T4", machine -> reasons.getOrDefault(machine, ""), given::add));
    }

    @Test
    void saysWhatADropWouldDo() {
        pickUp();

        assertTrue(drag.over(MACHINE, "training-01"));
        assertEquals(
                new Saying("Give training-01 a 2 GB slice of the Tesla T4. The review comes first.", false),
                drag.sayingProperty().get());
    }

    @Test
    void saysWhyAMachineCannotTakeIt() {
        reasons.put(MACHINE, "Another size is in use on this GPU");
        pickUp();

        assertFalse(drag.over(MACHINE, "training-01"));
        assertEquals(
                new Saying("Not to training-01: Another size is in use on this GPU", true),
                drag.sayingProperty().get());
        assertEquals(Welcome.REFUSES, drag.welcome(MACHINE));
    }

    @Test
    void aDropOpensTheReviewOfThatMachineOnce() {
        pickUp();

        assertTrue(drag.drop(MACHINE));
        assertFalse(drag.drop(MACHINE));
        assertEquals(List.of(MACHINE), given);
    }

    @Test
    void aDropOnAMachineThatRefusesMeanwhileDoesNothing() {
        pickUp();
        assertTrue(drag.over(MACHINE, "training-01"));
        reasons.put(MACHINE, "Somebody else took the last room");

        assertFalse(drag.drop(MACHINE));
        assertEquals(List.of(), given);
    }

    @Test
    void nothingIsSaidBesideMachinesNorAfterwards() {
        pickUp();
        drag.over(MACHINE, "training-01");
        drag.leave();
        assertNull(drag.sayingProperty().get());

        drag.over(MACHINE, "training-01");
        drag.putDown();
        assertNull(drag.sayingProperty().get());
        assertNull(drag.carriedProperty().get());
    }

    @Test
    void withoutAnythingInHandAMachineSaysNothing() {
        assertEquals(Welcome.NONE, drag.welcome(MACHINE));
        assertFalse(drag.over(MACHINE, "training-01"));
        assertNull(drag.sayingProperty().get());
    }
}
