package org.vgpudesk.app.texts;

import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The texts of one package: its resource bundle {@code texts}. Patterns are {@link MessageFormat}'s, but an apostrophe
 * is an apostrophe.
 */
public final class Texts {

    private final ResourceBundle bundle;
    private final boolean safe;

    private Texts(ResourceBundle bundle, boolean safe) {
        this.bundle = bundle;
        this.safe = safe;
    }

    /** The texts beside a class, in the language of the computer; what is put into them is made safe to look at. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(bundle(neighbour), true);
    }

    /**
     * The same, with what is put into them as it is: for sentences that are also written as JSON. Who shows them to
     * people makes them safe.
     */
    public static Texts exact(Class<?> neighbour) {
        return new Texts(bundle(neighbour), false);
    }

    private static ResourceBundle bundle(Class<?> neighbour) {
        return ResourceBundle.getBundle(
                neighbour.getPackageName() + ".texts",
                Locale.getDefault(),
                neighbour.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text of that key, with {@code {0}}, {@code {1}}… replaced. */
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern.replace("'", "''"), bundle.getLocale()).format(safe ? shown(values) : values);
    }

    /** Names and words of hosts end up in here: the one place where all sentences of the window meet them. */
    private static Object[] shown(Object... values) {
        return Stream.of(values)
                .map(v -> v instanceof CharSequence || v instanceof URI ? SafeText.name(v.toString()) : v)
                .toArray();
    }

    /** The texts of {@code key.1}, {@code key.2} and so on, as far as there are any. */
    public List<String> list(String key, Object... values) {
        var texts = new ArrayList<String>();
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            texts.add(get(key + "." + i, values));
        }
        return List.copyOf(texts);
    }
}
