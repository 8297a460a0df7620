package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.CardSizes;
import org.vgpudesk.app.size.FactLine;
import org.vgpudesk.app.size.RoomWords;
import org.vgpudesk.app.size.Size;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.language.Language;

/** Which rule of which profile gives which fact of a type, and what decides whether one more fits. */
final class ExplainedType {

    private static final Texts TEXTS = Texts.exact(ExplainedType.class);

    private final Session session;
    private final String typeId;

    ExplainedType(Session session, String typeId) {
        this.session = session;
        this.typeId = typeId;
    }

    /** Asks the host that was named; without one, only the type's id tells something. */
    int show() throws Failure, HostException, IOException {
        return session.hostNamed() ? session.onHost(this::onHost) : alone();
    }

    private int alone() throws Failure {
        var size = session.sizes().ofId(typeId);
        if (!size.stated()) {
            throw Failure.refused(FailureKind.NOT_FOUND, "profile.none", typeId);
        }
        tell(null, List.of(Explained.of(null, size, null, "")));
        session.printer().line(TEXTS.get("explain.no.host"));
        return 0;
    }

    private int onHost(Host host, HostState state) throws Failure {
        var book = session.sizes();
        var cards = state.gpus().stream()
                .filter(gpu -> gpu.types().stream().anyMatch(type -> type.id().equals(typeId)))
                .toList();
        if (cards.isEmpty()) {
            throw Failure.refused(FailureKind.NOT_FOUND, "type.unknown", typeId, offered(state));
        }
        tell(
                host.info().uri(),
                cards.stream().map(gpu -> explained(gpu, state, book)).toList());
        return 0;
    }

    private Explained explained(Gpu gpu, HostState state, SizeBook book) {
        var card = book.card(gpu, state);
        return Explained.of(gpu, card.size(typeId), card, typeId);
    }

    private static String offered(HostState state) {
        return state.gpus().stream()
                .flatMap(gpu -> gpu.types().stream())
                .map(MdevType::id)
                .distinct()
                .limit(24)
                .collect(Collectors.collectingAndThen(Language.listing(), s -> s.isEmpty() ? "–" : s));
    }

    private void tell(@Nullable URI host, List<Explained> cards) {
        var printer = session.printer();
        printer.document(new Answer(host, typeId, cards));
        for (var card : cards) {
            var gpu = card.gpu();
            printer.line(
                    gpu == null
                            ? TEXTS.get("explain.title.alone", typeId, "", card.size())
                            : TEXTS.get("explain.title", typeId, gpu, card.size()));
            if (card.facts().isEmpty()) {
                printer.line("  " + TEXTS.get("explain.none"));
            } else {
                var table = new Table(TEXTS.get("head.fact"), TEXTS.get("head.value"), TEXTS.get("head.source"));
                card.facts().forEach(fact -> table.row(fact.name(), fact.value(), fact.source()));
                table.lines().forEach(line -> printer.line("  " + line));
            }
            card.capacity().forEach(sentence -> printer.line("  " + KnownSize.plain(sentence)));
        }
    }

    /**
     * A fact.
     *
     * @param key its name in profiles
     * @param origin what it was read from: description, name, id, table
     * @param line of the rule, in the profile's file
     */
    record Fact(
            String key,
            String name,
            String value,
            String source,
            String origin,
            String profile,
            String file,
            int line) {

        static Fact of(FactLine fact) {
            var rule = fact.rule();
            return new Fact(
                    fact.key(),
                    fact.name(),
                    KnownSize.plain(fact.value()),
                    fact.source(),
                    rule.origin().name().toLowerCase(Locale.ROOT),
                    rule.profile(),
                    rule.file(),
                    rule.line());
        }
    }

    /** What {@code profiles --explain --json} prints; the host is absent if none was asked. */
    record Answer(@Nullable URI host, String type, List<Explained> cards) {}

    /**
     * A type on one card.
     *
     * @param gpu the card's id; absent if no host was asked
     * @param facts each with its source; empty if no profile speaks for the type
     * @param room how many more fit; absent if no host was asked
     * @param capacity what decides whether one more fits, a sentence each
     */
    record Explained(
            @Nullable String gpu,
            String size,
            List<Fact> facts,
            GpuDocument.@Nullable RoomDocument room,
            List<String> capacity) {

        static Explained of(@Nullable Gpu gpu, Size size, @Nullable CardSizes card, String typeId) {
            return new Explained(
                    gpu == null ? null : gpu.id(),
                    KnownSize.words(size),
                    size.facts().stream().map(Fact::of).toList(),
                    card == null ? null : GpuDocument.RoomDocument.of(card.room(typeId)),
                    card == null ? List.of() : capacity(card, typeId));
        }

        private static List<String> capacity(CardSizes card, String typeId) {
            var sentences = new ArrayList<String>();
            sentences.add(card.rule());
            sentences.add(
                    card.locked(typeId)
                            ? card.why(typeId) + ". " + RoomWords.held(card.holders(typeId))
                            : RoomWords.fits(card.room(typeId)));
            sentences.add(card.left(typeId));
            sentences.add(card.lockedOut(typeId));
            sentences.addAll(card.contradictions());
            return sentences.stream()
                    .map(String::strip)
                    .filter(sentence -> !sentence.isEmpty())
                    .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
                    .toList();
        }
    }
}
