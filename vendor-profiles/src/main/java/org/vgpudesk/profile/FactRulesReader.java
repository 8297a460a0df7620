package org.vgpudesk.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vgpudesk.profile.FactSource.Origin;

/** Reads the rules under {@code facts}. */
final class FactRulesReader {

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
                rule.wrong("A rule either reads a word of the host with a pattern ('read'), or is a table ('table').");
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
                rule.wrong("This rule gives no fact: its pattern has no named group, and it sets nothing.");
            }
            return new FactRule.ByPattern(pattern, groups, sets, source);
        });
    }

    private Map<String, FactReader> groups(Part rule, CheckedPattern pattern, Map<String, Long> units) {
        var groups = new LinkedHashMap<String, FactReader>();
        var names = pattern.pattern().namedGroups().keySet();
        units.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> rule.at("units").at(name).wrongKey("The pattern has no group '" + name + "'."));
        var matched = pattern.groups(pattern.example()).orElse(Map.of());
        for (var name : names) {
            vocabulary.kind(name, rule.at("pattern")).ifPresent(kind -> {
                var reader = new FactReader(kind, units.getOrDefault(name, 1L));
                var text = matched.get(name);
                if (text != null && value(reader, name, text).isEmpty()) {
                    rule.at("example")
                            .wrong("The group '" + name + "' is '" + text + "' in the example, which "
                                    + expected(reader.kind()) + ".");
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
                row.wrong("This row has " + cells.size() + " values, and there are " + columns.size() + " columns.");
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
            part.wrong("'" + part.text() + "' is no value of '" + name + "', which " + expected(reader.kind()) + ".");
        }
        return value;
    }

    private Optional<FactValue> value(FactReader reader, String name, String text) {
        return reader.read(text).filter(value -> !name.equals(FactName.SERIES.key()) || series.contains(text));
    }

    private String expected(FactName.Kind kind) {
        return switch (kind) {
            case BYTES -> "must be bytes, such as 1024 MiB";
            case COUNT -> "must be a whole number";
            case PICTURE -> "must be a width and a height, such as 1920x1200";
            case FLAG -> "must be true or false";
            case WORD ->
                "must be one of the profile's series ("
                        + String.join(", ", series.stream().sorted().toList()) + ")";
        };
    }
}
