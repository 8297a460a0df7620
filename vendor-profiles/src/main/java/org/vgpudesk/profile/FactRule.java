package org.vgpudesk.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.FactSource.Origin;

/** How facts are found from the host's words. */
sealed interface FactRule {

    /** What the rule knows of a type; nothing if it does not apply. */
    Map<String, Stated<FactValue>> read(TypeWords type);

    /** The word of the host that a rule looks at, absent where the host has none. */
    static @Nullable String word(TypeWords type, Origin origin) {
        return switch (origin) {
            case DESCRIPTION -> type.description();
            case NAME -> type.name();
            case ID, TABLE -> type.id();
        };
    }

    /**
     * Named groups of a pattern are facts, and a match can set others.
     *
     * @param groups what each named group is
     * @param sets facts of every type that matches
     */
    record ByPattern(
            CheckedPattern pattern, Map<String, FactReader> groups, Map<String, FactValue> sets, FactSource source)
            implements FactRule {

        public ByPattern {
            groups = Map.copyOf(groups);
            sets = Map.copyOf(sets);
        }

        @Override
        public Map<String, Stated<FactValue>> read(TypeWords type) {
            var found = new HashMap<String, Stated<FactValue>>();
            var word = word(type, source.origin());
            if (word != null) {
                pattern.groups(word.strip()).ifPresent(matched -> {
                    groups.forEach((name, reader) -> {
                        var text = matched.get(name);
                        if (text != null) {
                            reader.read(text).ifPresent(value -> found.put(name, new Stated<>(value, source)));
                        }
                    });
                    sets.forEach((name, value) -> found.put(name, new Stated<>(value, source)));
                });
            }
            return found;
        }
    }

    /**
     * Rows by the type's id or name.
     *
     * @param byName whether the key is the type's name
     */
    record ByTable(boolean byName, Map<String, Map<String, FactValue>> rows, FactSource source) implements FactRule {

        public ByTable {
            rows = Map.copyOf(rows);
        }

        @Override
        public Map<String, Stated<FactValue>> read(TypeWords type) {
            var key = word(type, byName ? Origin.NAME : Origin.ID);
            var found = new LinkedHashMap<String, Stated<FactValue>>();
            if (key != null) {
                rows.getOrDefault(key, Map.of()).forEach((name, value) -> found.put(name, new Stated<>(value, source)));
            }
            return found;
        }
    }
}
