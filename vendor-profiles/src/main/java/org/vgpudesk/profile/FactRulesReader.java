package org.vgpudesk.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.FactSource.Origin;

/** Reads the rules under {@code facts}. */
final class FactRulesReader {

    private static final TextFile TEXTS = TextFile.beside(FactRulesReader.class);

    private final String profileId;
    private final Vocabulary vocabulary;
    private final Set<String> series;

    /** @param series the codes of the profile's series */
    FactRulesReader(String profileId, Vocabulary vocabulary, Set<String> series) {
        this.profileId = profileId;
        this.vocabulary = vocabulary;
        this.series = Set.copyOf(series);
    }

    List<FactRule> read(Part profile) {
        var rules = new ArrayList<FactRule>();
        for (var rule : profile.items("facts")) {
            if (rule.has("read") == rule.has("table")) {
                rule.wrong(TEXTS.get("rule.kind"));
            } else if (rule.has("read")) {
                pattern(rule).ifPresent(rules::add);
            } else {
                rules.add(table(rule));
            }
        }
        return rules;
    }

    private FactSource source(Part rule, Origin origin) {
        return new FactSource(origin, profileId, rule.fileName(), rule.line(), vocabulary.source(rule));
    }

    private Optional<FactRule> pattern(Part rule) {
        var origin = switch (rule.text("read")) {
            case "description" -> Origin.DESCRIPTION;
            case "name" -> Origin.NAME;
            default -> Origin.ID;
        };
        var units = new HashMap<String, Long>();
        rule.entries("units")
                .forEach((name, unit) -> FactReader.unit(unit.text()).ifPresent(bytes -> units.put(name, bytes)));
        var sets = sets(rule);
        var source = source(rule, origin);
        return Vocabulary.pattern(rule).map(pattern -> {
            var groups = groups(rule, pattern, units);
            if (pattern.pattern().namedGroups().isEmpty() && !rule.has("sets")) {
                rule.wrong(TEXTS.get("rule.empty"));
            }
            return new FactRule.ByPattern(pattern, groups, sets, source);
        });
    }

    private Map<String, FactReader> groups(Part rule, CheckedPattern pattern, Map<String, Long> units) {
        var groups = new LinkedHashMap<String, FactReader>();
        var names = pattern.pattern().namedGroups().keySet();
        units.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> rule.at("units").at(name).wrongKey(TEXTS.get("rule.group", name)));
        var matched = pattern.groups(pattern.example()).orElse(Map.of());
        for (var name : names) {
            vocabulary.kind(name, rule.at("pattern")).ifPresent(kind -> {
                var reader = new FactReader(kind, units.getOrDefault(name, 1L));
                var text = matched.get(name);
                if (text != null && value(reader, name, text).isEmpty()) {
                    rule.at("example").wrong(TEXTS.get("rule.example", name, text, expected(reader.kind())));
                }
                groups.put(name, reader);
            });
        }
        return groups;
    }

    private Map<String, FactValue> sets(Part rule) {
        var sets = new LinkedHashMap<String, FactValue>();
        rule.entries("sets")
                .forEach((name, value) -> vocabulary
                        .kind(name, value)
                        .flatMap(kind -> value(FactReader.of(kind), name, value))
                        .ifPresent(read -> sets.put(name, read)));
        return sets;
    }

    private FactRule table(Part rule) {
        var columns = rule.items("columns");
        var rows = new LinkedHashMap<String, Map<String, FactValue>>();
        var known = columns.stream()
                .map(column -> vocabulary.kind(column.text(), column))
                .toList();
        rule.entries("rows").forEach((type, row) -> {
            var cells = row.items();
            if (cells.size() != columns.size()) {
                row.wrong(TEXTS.get("rule.row", cells.size(), columns.size()));
                return;
            }
            var values = new LinkedHashMap<String, FactValue>();
            for (var i = 0; i < cells.size(); i++) {
                var name = columns.get(i).text();
                var cell = cells.get(i);
                if (!cell.nothing() && known.get(i).isPresent()) {
                    value(FactReader.of(known.get(i).get()), name, cell).ifPresent(value -> values.put(name, value));
                }
            }
            rows.put(type, values);
        });
        return new FactRule.ByTable(rule.text("table").equals("name"), rows, source(rule, Origin.TABLE));
    }

    private Optional<FactValue> value(FactReader reader, String name, Part part) {
        var value = value(reader, name, part.text());
        if (value.isEmpty()) {
            part.wrong(TEXTS.get("rule.value", part.text(), name, expected(reader.kind())));
        }
        return value;
    }

    private Optional<FactValue> value(FactReader reader, String name, String text) {
        return reader.read(text).filter(value -> !name.equals(FactName.SERIES.key()) || series.contains(text));
    }

    private String expected(FactName.Kind kind) {
        return switch (kind) {
            case BYTES -> TEXTS.get("expected.bytes");
            case COUNT -> TEXTS.get("expected.count");
            case PICTURE -> TEXTS.get("expected.picture");
            case FLAG -> TEXTS.get("expected.flag");
            case WORD ->
                TEXTS.get(
                        "expected.series",
                        String.join(", ", series.stream().sorted().toList()));
        };
    }
}
