package org.vgpudesk.app.texts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one package: its resource bundle {@code texts}. Patterns are {@link MessageFormat}'s, but an apostrophe
 * is an apostrophe.
 */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts beside a class, in the language of the computer. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(ResourceBundle.getBundle(
                neighbour.getPackageName() + ".texts",
                Locale.getDefault(),
                neighbour.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text of that key, with {@code {0}}, {@code {1}}… replaced. */
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern.replace("'", "''"), bundle.getLocale()).format(values);
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
