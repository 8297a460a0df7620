package org.vgpudesk.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.capacity.CapacityMode;
import org.vgpudesk.profile.capacity.CapacityRule;
import org.vgpudesk.profile.capacity.CapacityState.TypeAmounts;

/** Reads the modes under {@code capacity}. */
final class CapacityReader {

    private static final TextFile TEXTS = TextFile.beside(CapacityReader.class);

    /** Which keys belong to which rule. */
    private static final Map<String, String> KEYS = Map.of(
            "stocks",
            "pool",
            "cap",
            "equal-size",
            "same",
            "equal-size",
            "most",
            "mixed-sizes",
            "places",
            "mixed-sizes");

    private final Vocabulary vocabulary;

    CapacityReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<CapacityMode> read(Part profile) {
        var modes = new ArrayList<CapacityMode>();
        var names = new HashSet<String>();
        for (var mode : profile.items("capacity")) {
            if (!names.add(mode.text("mode"))) {
                mode.at("mode").wrong(TEXTS.get("capacity.modes", mode.text("mode")));
            }
            vocabulary.source(mode);
            mode.find("with").ifPresent(with -> vocabulary.amount(with.text(), with));
            mode.find("without").ifPresent(without -> vocabulary.amount(without.text(), without));
            modes.add(new CapacityMode(
                    mode.text("mode"), rules(mode), mode.textOrNothing("with"), mode.textOrNothing("without")));
        }
        return modes;
    }

    private List<CapacityRule> rules(Part mode) {
        var rules = new ArrayList<CapacityRule>();
        for (var rule : mode.items("rules")) {
            foreign(rule);
            rule(rule).ifPresent(rules::add);
        }
        return rules;
    }

    private static void foreign(Part rule) {
        KEYS.forEach((key, owner) -> {
            if (rule.has(key) && !rule.text("rule").equals(owner)) {
                rule.at(key).wrongKey(TEXTS.get("capacity.key", key, owner, rule.text("rule")));
            }
        });
    }

    private Optional<CapacityRule> rule(Part rule) {
        return switch (rule.text("rule")) {
            case "independent" -> Optional.of(new CapacityRule.Independent());
            case "pool" -> pool(rule);
            case "equal-size" ->
                Optional.of(new CapacityRule.EqualSize(
                        rule.numberOrNothing("cap"), rule.text("same").equals("type")));
            case "mixed-sizes" -> Optional.of(mixed(rule));
            case "one-per-parent" -> Optional.of(new CapacityRule.OnePerParent());
            default -> Optional.of(new CapacityRule.OnePerVirtualFunction());
        };
    }

    private CapacityRule mixed(Part rule) {
        rule.find("most").ifPresent(most -> vocabulary.amount(most.text(), most));
        var most = rule.has("most") ? rule.text("most") : TypeAmounts.MOST;
        return new CapacityRule.MixedSizes(most, !rule.text("places").equals("free"));
    }

    private Optional<CapacityRule> pool(Part rule) {
        if (!rule.has("stocks")) {
            rule.wrong(TEXTS.get("capacity.pool"));
            return Optional.empty();
        }
        var stocks = new ArrayList<CapacityRule.Stock>();
        for (var stock : rule.items("stocks")) {
            vocabulary.amount(stock.text("unit"), stock.at("unit"));
            var largest = stock.text("total").equals("largest");
            var total = stock.has("total") && !largest
                    ? Vocabulary.bytes(stock.at("total")).orElse(null)
                    : null;
            stocks.add(new CapacityRule.Stock(stock.text("unit"), total, largest));
        }
        return Optional.of(new CapacityRule.Pool(stocks));
    }
}
