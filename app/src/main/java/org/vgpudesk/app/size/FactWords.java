package org.vgpudesk.app.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.profile.FactName;
import org.vgpudesk.profile.FactSource;
import org.vgpudesk.profile.FactValue;
import org.vgpudesk.profile.Resolution;
import org.vgpudesk.profile.Series;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;

/** Facts of profiles as people read them. */
final class FactWords {

    private static final Texts TEXTS = Texts.exact(FactWords.class);

    private FactWords() {}

    static String hint(Series.Purpose purpose) {
        return TEXTS.get("purpose." + purpose + ".hint");
    }

    static String purpose(Series.Purpose purpose) {
        return TEXTS.get("purpose." + purpose);
    }

    /** What a series is good for with the vendor's word for it: Workstation (Q). */
    static String series(Series series) {
        return TEXTS.get("series", purpose(series.purpose()), series.code());
    }

    /** What a size can do, each in a short line. */
    static List<String> notes(TypeFacts facts) {
        var notes = new ArrayList<String>();
        facts.heads().map(Stated::value).ifPresent(heads -> notes.add(TEXTS.get("note.heads", heads)));
        facts.maxResolution()
                .map(Stated::value)
                .ifPresent(picture -> notes.add(TEXTS.get("note.resolution", resolution(picture))));
        facts.licence()
                .map(Stated::value)
                .filter(needed -> needed)
                .ifPresent(needed -> notes.add(TEXTS.get("note.licence")));
        return notes;
    }

    static List<FactLine> lines(TypeFacts facts) {
        return facts.facts().entrySet().stream()
                .map(fact -> line(fact.getKey(), fact.getValue()))
                .toList();
    }

    private static FactLine line(String key, Stated<FactValue> fact) {
        var name = FactName.of(key);
        return new FactLine(
                key,
                name.map(known -> TEXTS.get("fact." + known)).orElse(key),
                value(name.map(FactName::kind).orElse(FactName.Kind.WORD), fact.value()),
                source(fact.source()),
                fact.source());
    }

    private static String value(FactName.Kind kind, FactValue value) {
        return switch (value) {
            case FactValue.Amount amount ->
                kind == FactName.Kind.BYTES ? Amount.ofMemory(amount.number()) : Long.toString(amount.number());
            case FactValue.Picture picture -> resolution(picture.resolution());
            case FactValue.Flag flag -> TEXTS.get(flag.set() ? "yes" : "no");
            case FactValue.Word word -> word.text();
        };
    }

    static String resolution(Resolution picture) {
        return String.format(Locale.ROOT, "%d\u00a0×\u00a0%d", picture.width(), picture.height());
    }

    /** Whose word it is, which rule read it, and where the profile has that from. */
    static String source(FactSource source) {
        return TEXTS.get(
                "source." + source.origin(),
                source.profile(),
                source.file(),
                Integer.toString(source.line()),
                source.words());
    }
}
