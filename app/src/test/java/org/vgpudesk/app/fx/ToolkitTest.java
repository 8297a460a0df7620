package org.vgpudesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToolkitTest {

    @TempDir
    Path fonts;

    @Test
    void namesThePackageWhereThereIsNoFont() {
        var sentence = new Toolkit(Map.of(), List.of(fonts)).missing().orElse("");

        assertTrue(sentence.contains("fonts-dejavu-core"), sentence);
    }

    @Test
    void isContentWithOneFont() throws IOException {
        Files.createDirectories(fonts.resolve("truetype"));
        Files.createFile(fonts.resolve("truetype").resolve("some.ttf"));

        assertEquals(Optional.empty(), new Toolkit(Map.of(), List.of(fonts)).missing());
    }

    @Test
    void anEmptyVariableIsNoDisplay() {
        assertFalse(new Toolkit(Map.of("DISPLAY", "")).display());
        assertTrue(new Toolkit(Map.of("WAYLAND_DISPLAY", "wayland-0")).display());
    }
}
