package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.slice.SlicePicture.Line;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.FactName;
import org.vgpudesk.profile.FactSource;
import org.vgpudesk.profile.Series;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;

/** What a profile knows of a type, as lines of a page, each with where it was read. */
final class SliceFacts {

    private static final Texts TEXTS = Texts.of(SliceFacts.class);

    private final TypeFacts facts;
    private final List<Line> lines = new ArrayList<>();

    private SliceFacts(TypeFacts facts) {
        this.facts = facts;
    }

    static List<Line> of(TypeFacts facts) {
        var all = new SliceFacts(facts);
        all.line("framebuffer", facts.framebuffer(), Amount::ofMemory);
        all.line("series", facts.series(), SliceFacts::series);
        all.screens();
        all.line("frameLimit", facts.frameLimit(), n -> TEXTS.get("fact.frameLimit.value", n));
        all.line("licence", facts.licence(), yes -> TEXTS.get(yes ? "fact.licence.yes" : "fact.licence.no"));
        all.line("hotPlug", facts.hotPlug(), yes -> TEXTS.get(yes ? "fact.hotPlug.yes" : "fact.hotPlug.no"));
        return all.lines;
    }

    /** The amounts that only this profile has a name for. */
    static List<Line> ofItsOwn(TypeFacts facts) {
        return facts.facts().entrySet().stream()
                .filter(e -> FactName.of(e.getKey()).isEmpty())
                .map(e -> new Line(
                        e.getKey(),
                        e.getValue().value().toString(),
                        source(facts, e.getValue().source())))
                .toList();
    }

    private void screens() {
        var heads = facts.heads();
        var largest = facts.maxResolution();
        if (heads.isPresent() && largest.isPresent()) {
            var picture = largest.get().value();
            line(
                    "heads",
                    heads,
                    n -> n == 0
                            ? TEXTS.get("fact.heads.none")
                            : TEXTS.get(
                                    "fact.heads.largest",
                                    n,
                                    Integer.toString(picture.width()),
                                    Integer.toString(picture.height())));
        } else {
            line("heads", heads, n -> TEXTS.get(n == 0 ? "fact.heads.none" : "fact.heads.value", n));
            line(
                    "largest",
                    largest,
                    p -> TEXTS.get("fact.largest.value", Integer.toString(p.width()), Integer.toString(p.height())));
        }
    }

    private static String series(Series series) {
        var locale = Language.locale();
        return series.title().in(locale) + " · " + series.words().in(locale);
    }

    private <T> void line(String key, Optional<Stated<T>> stated, Function<T, String> words) {
        stated.ifPresent(
                s -> lines.add(new Line(TEXTS.get("fact." + key), words.apply(s.value()), source(facts, s.source()))));
    }

    private static String source(TypeFacts facts, FactSource source) {
        return TEXTS.get("source." + source.origin(), facts.profile().title(), source.file(), source.line());
    }
}
