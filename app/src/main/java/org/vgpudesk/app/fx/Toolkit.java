package org.vgpudesk.app.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;

/**
 * What of this computer JavaFX needs before it is started: with a piece missing it ends in a trace of its own insides,
 * so the piece is named here, with the package that brings it.
 */
final class Toolkit {

    private static final Texts TEXTS = Texts.of(Toolkit.class);
    private static final int DEEPEST_FONT_FOLDER = 6;

    private final Map<String, String> environment;
    private final List<Path> fontFolders;

    Toolkit(Map<String, String> environment) {
        this(environment, fontFolders(environment));
    }

    Toolkit(Map<String, String> environment, List<Path> fontFolders) {
        this.environment = environment;
        this.fontFolders = fontFolders;
    }

    private static List<Path> fontFolders(Map<String, String> environment) {
        var home = environment.getOrDefault("HOME", "/root");
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(home, ".local", "share", "fonts"),
                Path.of(home, ".fonts"));
    }

    /** Whether there is a display to open a window on. */
    boolean display() {
        return given("DISPLAY") || given("WAYLAND_DISPLAY");
    }

    private boolean given(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** What is missing, a sentence with the package to install; nothing if a window can be drawn. */
    Optional<String> missing() {
        if (display() && !loads("libgtk-3.so.0")) {
            return Optional.of(TEXTS.get("toolkit.gtk"));
        }
        if (!loads("libfontconfig.so.1") || !loads("libfreetype.so.6") || !loads("libpangoft2-1.0.so.0")) {
            return Optional.of(TEXTS.get("toolkit.fontconfig"));
        }
        return fontFolders.stream().anyMatch(Toolkit::holdsFont)
                ? Optional.empty()
                : Optional.of(TEXTS.get("toolkit.fonts"));
    }

    /** Whether a font that is installed has the letters of a language; true where nobody can tell. */
    boolean draws(Language language) {
        if (language != Language.CHINESE) {
            return true; // every font has the letters of the others
        }
        try {
            var list = new ProcessBuilder("fc-list", ":lang=zh-cn", "file")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var fonts = list.getInputStream()) {
                return fonts.read() >= 0;
            } finally {
                list.destroy();
            }
        } catch (IOException e) {
            return true; // fontconfig's tools are not installed
        }
    }

    @SuppressWarnings("restricted") // only looked for, never called
    private static boolean loads(String library) {
        try {
            // for good: JavaFX is about to load it, too
            return SymbolLookup.libraryLookup(library, Arena.global()) != null;
        } catch (IllegalArgumentException e) {
            return false; // that is how a library that cannot be loaded is told
        }
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FONT_FOLDER)) {
            return files.map(f -> f.toString().toLowerCase(Locale.ROOT))
                    .anyMatch(f -> f.endsWith(".ttf") || f.endsWith(".otf") || f.endsWith(".ttc"));
        } catch (IOException | UncheckedIOException e) {
            return true; // a folder that may not be read says nothing; JavaFX may still find its fonts
        }
    }
}
