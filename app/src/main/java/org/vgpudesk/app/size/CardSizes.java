package org.vgpudesk.app.size;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vgpudesk.app.inventory.Amount;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.capacity.CapacityRule;
import org.vgpudesk.profile.capacity.CapacityState.TakenDevice;
import org.vgpudesk.profile.capacity.Contradiction;
import org.vgpudesk.profile.capacity.LockReason;
import org.vgpudesk.profile.capacity.Room;
import org.vgpudesk.profile.capacity.WhatIf;

/**
 * The sizes of one card: what each is, how many more fit, why not, and what each choice leaves for others. The driver's
 * counts are the truth for now; where a profile's rule contradicts them, both are told.
 */
public final class CardSizes {

    private static final Texts TEXTS = Texts.exact(CardSizes.class);
    private static final int MOST_SENTENCES = 3;

    private final WhatIf card;
    private final Map<String, Size> sizes;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, List<LockReason>> reasons = new ConcurrentHashMap<>();

    CardSizes(WhatIf card, Map<String, Size> sizes) {
        this.card = card;
        this.sizes = new LinkedHashMap<>(sizes);
    }

    /** The card as the rules see it. */
    public WhatIf whatIf() {
        return card;
    }

    /** A size in words; one that the card does not offer is called by its id. */
    public Size size(String typeId) {
        return sizes.getOrDefault(typeId, new Size(typeId, typeId, "", null, null, List.of(), List.of()));
    }

    /** How many more fit. */
    public Room room(String typeId) {
        return rooms.computeIfAbsent(typeId, card::room);
    }

    /** Whether nothing of this size fits now. */
    public boolean locked(String typeId) {
        return room(typeId).none();
    }

    /** Why nothing of a size fits, in short; empty if something may fit. */
    public String why(String typeId) {
        return reason(typeId).map(this::why).orElse("");
    }

    private String why(LockReason reason) {
        return reason instanceof LockReason.DriverSaysNone && !card.devices().isEmpty()
                ? TEXTS.get("why.beside")
                : RoomWords.why(reason);
    }

    private Optional<LockReason> reason(String typeId) {
        return reasons.computeIfAbsent(typeId, card::locks).stream().findFirst();
    }

    /** Who is in the way of a size; where no rule says who, all that are there. */
    public List<TakenDevice> holders(String typeId) {
        return reason(typeId)
                .map(reason -> reason instanceof LockReason.DriverSaysNone ? card.devices() : reason.holders())
                .orElse(List.of());
    }

    /** How much memory there is and is taken; empty if that is not known. */
    public Optional<MemoryScale> scale() {
        return MemoryScale.of(card);
    }

    /** What would be left of the card's memory beside one more of a size; empty if that is not known. */
    public String left(String typeId) {
        var bytes = size(typeId).bytes();
        return scale().filter(scale -> bytes != null && bytes <= scale.free())
                .map(scale -> TEXTS.get(
                        scale.least() ? "left.least" : "left",
                        Amount.ofMemory(scale.free() - Objects.requireNonNullElse(bytes, 0L))))
                .orElse("");
    }

    /** Which sizes would not fit any more beside one more of a size, and why; empty if that changes nothing. */
    public String lockedOut(String typeId) {
        var out = card.lockedOutBy(typeId);
        if (out.isEmpty()) {
            return "";
        }
        var why = out.getFirst().reasons().stream().findFirst().map(reason -> switch (reason) {
            case LockReason.OtherSize other -> TEXTS.get("rule.equal.size");
            case LockReason.OtherType other -> TEXTS.get("rule.equal.type");
            default -> TEXTS.get("rule.room");
        });
        return TEXTS.get(
                "locked.out",
                titles(out.stream().map(WhatIf.LockedOut::typeId).toList()),
                out.size(),
                why.orElse(TEXTS.get("rule.room")));
    }

    /** The names of sizes, the smallest first, each once: the same memory may be there for several purposes. */
    private String titles(Collection<String> typeIds) {
        var titles = new LinkedHashSet<String>();
        typeIds.stream()
                .map(this::size)
                .sorted(Comparator.comparingLong(size -> Objects.requireNonNullElse(size.bytes(), Long.MAX_VALUE)))
                .forEach(size -> titles.add(size.title()));
        return Language.list(titles);
    }

    /** How this card is divided, as a sentence; empty if no profile says, or if there is nothing to say. */
    public String rule() {
        for (var rule : card.mode().rules()) {
            var key = switch (rule) {
                case CapacityRule.EqualSize equal -> equal.sameType() ? "rule.equal.type" : "rule.equal.size";
                case CapacityRule.Pool pool -> "rule.pool";
                case CapacityRule.MixedSizes mixed -> "rule.mixed";
                case CapacityRule.Independent free -> "rule.independent";
                case CapacityRule.OnePerParent one -> "rule.one";
                case CapacityRule.OnePerVirtualFunction one -> "";
            };
            if (!key.isEmpty()) {
                return TEXTS.get(key);
            }
        }
        return "";
    }

    /** Where the profile's rule and the host cannot both be right, a sentence each; the host is believed. */
    public List<String> contradictions() {
        var sentences = new LinkedHashSet<String>();
        for (var contradiction : card.contradictions()) {
            sentences.add(
                    switch (contradiction) {
                        case Contradiction.CountDiffers differs ->
                            TEXTS.get(
                                    "contradiction.count",
                                    size(differs.typeId()).title(),
                                    differs.typeId(),
                                    differs.parent(),
                                    differs.byDriver(),
                                    RoomWords.number(differs.byRule()));
                        case Contradiction.StateForbidden forbidden ->
                            TEXTS.get(
                                    "contradiction.state",
                                    titles(forbidden.devices().stream()
                                            .map(TakenDevice::typeId)
                                            .toList()));
                    });
        }
        var all = new ArrayList<>(sentences);
        if (all.size() > MOST_SENTENCES) {
            var more = all.size() - MOST_SENTENCES;
            all.subList(MOST_SENTENCES, all.size()).clear();
            all.add(TEXTS.get("contradiction.more", more));
        }
        return List.copyOf(all);
    }
}
