package org.vgpudesk.app.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.tasks.DirectTasks;

final class OwnNamesTest {

    private static final UUID SLICE = UUID.fromString("0aabbccd-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0aabbccd-0000-4000-8000-000000000002");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state").resolve("slice-names.properties");
    }

    private OwnNames names() {
        return new OwnNames(file(), new DirectTasks());
    }

    private static void name(OwnNames names, UUID slice, String name) {
        names.name(slice, name, Assertions::fail);
    }

    @Test
    void aNameIsThereAgainAfterARestart() {
        name(names(), SLICE, "Zeichnen · 绘图");
        var again = names();
        again.load(Assertions::fail);

        assertEquals(Map.of(SLICE, "Zeichnen · 绘图"), again.namesProperty().get());
    }

    @Test
    void anEmptyNameTakesItAway() {
        var names = names();
        name(names, SLICE, "Lobby");
        name(names, SLICE, "  ");

        assertEquals(Map.of(), names.namesProperty().get());
    }

    @Test
    void namesOfAnotherWindowStay() {
        var one = names();
        var other = names();
        name(one, SLICE, "Lobby");
        name(other, OTHER, "Office");

        assertEquals(
                Map.of(SLICE, "Lobby", OTHER, "Office"), other.namesProperty().get());
    }

    @Test
    void aNameIsNoLongerThanItCanBeShown() {
        var names = names();
        name(names, SLICE, "x".repeat(1000));

        assertEquals(60, names.namesProperty().get().getOrDefault(SLICE, "").length());
    }

    @Test
    void whatIsNotANameInTheFileIsLeftAlone() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "colour = blue\n");
        var names = names();
        name(names, SLICE, "Lobby");

        assertEquals(Map.of(SLICE, "Lobby"), names.namesProperty().get());
        assertEquals(List.of(true), List.of(Files.readString(file()).lines().anyMatch("colour=blue"::equals)));
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "x = \\u12\n");
        var failures = new ArrayList<Exception>();
        names().load(failures::add);

        assertInstanceOf(IOException.class, failures.getFirst());
    }
}
