package org.vgpudesk.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts that lie beside a class: {@code texts.properties} in English, {@code texts_de.properties} in German, and so on,
 * in UTF-8. Patterns are {@link MessageFormat}'s, but an apostrophe is an apostrophe. A file is read when its first text is
 * asked for, and only that of the language that is spoken; may be asked from any thread.
 */
public final class TextFile {

    /** By package and name: the classes of a package share what was read. */
    private static final ConcurrentMap<String, TextFile> FILES = new ConcurrentHashMap<>();

    private final Class<?> neighbour;
    private final String name;
    private volatile @Nullable Loaded loaded;

    private record Loaded(Language language, Properties texts) {}

    private TextFile(Class<?> neighbour, String name) {
        this.neighbour = neighbour;
        this.name = name;
    }

    /** The texts beside a class. */
    public static TextFile beside(Class<?> neighbour) {
        return beside(neighbour, "texts");
    }

    /** Those beside a class, of another name than {@code texts}. */
    public static TextFile beside(Class<?> neighbour, String name) {
        return FILES.computeIfAbsent(neighbour.getPackageName() + '/' + name, key -> new TextFile(neighbour, name));
    }

    /** The text of that key with {@code {0}}, {@code {1}}… replaced. */
    public String get(String key, Object... values) {
        return new MessageFormat(pattern(key).replace("'", "''"), Language.locale()).format(values);
    }

    /** The text of that key as it is written. */
    public String pattern(String key) {
        var pattern = texts().getProperty(key);
        if (pattern == null) {
            // a translation that lags behind is no reason to show nothing; the tests find it
            pattern = read(Language.ENGLISH).getProperty(key);
        }
        if (pattern == null) {
            throw missing("text " + key);
        }
        return pattern;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return texts().containsKey(key);
    }

    /** The texts of the language that is spoken now, for libraries that ask for them in that form. */
    public ResourceBundle bundle() {
        var texts = texts();
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return texts.getProperty(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.stringPropertyNames());
            }
        };
    }

    private Properties texts() {
        var language = Language.spoken();
        var now = loaded;
        if (now == null || now.language() != language) {
            now = new Loaded(language, read(language));
            loaded = now;
        }
        return now.texts();
    }

    private MissingResourceException missing(String what) {
        return new MissingResourceException("There is no " + what + " beside " + neighbour, neighbour.getName(), what);
    }

    private Properties read(Language language) {
        var file = name + (language == Language.ENGLISH ? "" : "_" + language.code()) + ".properties";
        try (var in = neighbour.getResourceAsStream(file)) {
            if (in == null && language != Language.ENGLISH) {
                return read(Language.ENGLISH);
            } else if (in == null) {
                throw missing(file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " beside " + neighbour + " cannot be read", e);
        }
    }
}
