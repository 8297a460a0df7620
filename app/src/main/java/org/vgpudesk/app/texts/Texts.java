package org.vgpudesk.app.texts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vgpudesk.language.TextFile;

/** The texts of one package, in the language that is spoken: {@link TextFile} with names made safe to look at. */
public final class Texts {

    private final TextFile file;
    private final boolean safe;

    private Texts(TextFile file, boolean safe) {
        this.file = file;
        this.safe = safe;
    }

    /** The texts beside a class; what is put into them is made safe to look at. */
    public static Texts of(Class<?> neighbour) {
        return new Texts(TextFile.beside(neighbour), true);
    }

    /**
     * The same, with what is put into them as it is: for sentences that are also written as JSON. Who shows them to
     * people makes them safe.
     */
    public static Texts exact(Class<?> neighbour) {
        return new Texts(TextFile.beside(neighbour), false);
    }

    /** The text of that key, with {@code {0}}, {@code {1}}… replaced. */
    public String get(String key, Object... values) {
        return file.get(key, safe ? shown(values) : values);
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
        for (int i = 1; file.has(key + "." + i); i++) {
            texts.add(get(key + "." + i, values));
        }
        return List.copyOf(texts);
    }
}
