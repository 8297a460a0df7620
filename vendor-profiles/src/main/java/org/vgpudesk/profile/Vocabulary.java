package org.vgpudesk.profile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.FactName.Kind;

/** The words that one profile uses: its sources, its own amounts; and how patterns, texts and sizes are written. */
final class Vocabulary {

    private static final TextFile TEXTS = TextFile.beside(Vocabulary.class);

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    Vocabulary(Part profile) {
        profile.entries("sources").forEach((key, source) -> sources.put(key, source.text()));
        for (var name : FactName.values()) {
            kinds.put(name.key(), name.kind());
        }
        profile.entries("amounts").forEach((name, amount) -> {
            if (FactName.of(name).isPresent()) {
                amount.wrongKey(TEXTS.get("amount.known", name));
            } else {
                kinds.put(name, amount.text("unit").equals("bytes") ? Kind.BYTES : Kind.COUNT);
            }
        });
    }

    /** What a fact of that name is; empty, with a finding, if there is none. */
    Optional<Kind> kind(String name, Part where) {
        var kind = kinds.get(name);
        if (kind == null) {
            where.wrong(TEXTS.get("fact.none", name, String.join(", ", kinds.keySet())));
        }
        return Optional.ofNullable(kind);
    }

    /** An amount of that name; a finding if there is none. */
    void amount(String name, Part where) {
        kind(name, where)
                .filter(kind -> kind != Kind.BYTES && kind != Kind.COUNT)
                .ifPresent(kind -> where.wrong(TEXTS.get("amount.none", name)));
    }

    /** The words of a part's source; a finding if they are not among the profile's sources. */
    String source(Part part) {
        var key = part.text("source");
        var words = sources.get(key);
        if (words == null) {
            part.at("source").wrong(TEXTS.get("source.none", key));
        }
        return words == null ? key : words;
    }

    static LocalText words(Part part) {
        var words = new HashMap<String, String>();
        part.entries("words").forEach((language, text) -> words.put(language, text.text()));
        return new LocalText(words);
    }

    static LocalText title(Part part) {
        var words = new HashMap<String, String>();
        part.entries("title").forEach((language, text) -> words.put(language, text.text()));
        return new LocalText(words);
    }

    /** The pattern and the example of a part; empty, with a finding, if they do not agree. */
    static Optional<CheckedPattern> pattern(Part part) {
        var expression = part.text("pattern");
        var example = part.text("example");
        if (PatternSize.of(expression) > PatternSize.MOST) {
            part.at("pattern").wrong(TEXTS.get("pattern.large", PatternSize.MOST));
            return Optional.empty();
        }
        try {
            var pattern = new CheckedPattern(Pattern.compile(expression), example);
            if (pattern.matches(example)) {
                return Optional.of(pattern);
            }
            part.at("example").wrong(TEXTS.get("pattern.example", example));
        } catch (PatternSyntaxException e) {
            part.at("pattern")
                    .wrong(TEXTS.get(
                            "pattern.malformed",
                            e.getDescription(),
                            e.getPattern().isEmpty() ? expression : e.getPattern()));
        }
        return Optional.empty();
    }

    /** A size in bytes: {@code 256}, {@code 4 KiB}; empty, with a finding, if it is too large. */
    static Optional<Long> bytes(Part part) {
        var amount = FactReader.of(Kind.BYTES).read(part.text());
        if (amount.isPresent() && amount.get() instanceof FactValue.Amount bytes) {
            return Optional.of(bytes.number());
        }
        part.wrong(TEXTS.get("size.none", part.text()));
        return Optional.empty();
    }

    /** Bytes, or the name of an amount; absent, with a finding, if it is neither. */
    RegionTemplate.@Nullable Size size(Part part) {
        if (part.text().isEmpty() || Character.isDigit(part.text().charAt(0))) {
            return bytes(part).map(RegionTemplate.Size.Bytes::new).orElse(null);
        }
        amount(part.text(), part);
        return new RegionTemplate.Size.OfFact(part.text());
    }
}
