package org.vgpudesk.app.problem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Result;

/**
 * Something that did not work, for people.
 *
 * @param kind what it was, for those who offer a way out
 * @param what what did not work, one sentence
 * @param state what state things are in now, a sentence; empty if nothing was tried
 * @param why why it did not work, a sentence or two
 * @param whatToDo what a person can do about it, one sentence each, best first
 * @param details the host's own words, for people who know them; empty if there are none
 */
public record Problem(FailureKind kind, String what, String state, String why, List<String> whatToDo, String details) {

    private static final Texts TEXTS = Texts.exact(Problem.class);

    public Problem {
        whatToDo = List.copyOf(whatToDo);
    }

    /** A host that could not be opened or read, or a request that cannot work: its message is what went wrong. */
    public static Problem of(HostException failure) {
        return of(
                failure.kind(),
                String.valueOf(failure.getMessage()),
                whyOf(failure.kind(), failure.hostWords()),
                failure.hostWords());
    }

    /**
     * The same, where the caller knows better what did not work.
     *
     * @param what what was wanted, a sentence such as "training-01 did not start."; the failure's message becomes the
     *     reason
     */
    public static Problem of(String what, HostException failure) {
        return of(failure.kind(), what, String.valueOf(failure.getMessage()), failure.hostWords());
    }

    /** The journal, or another file, could not be read or written. */
    public static Problem of(String what, IOException failure) {
        return new Problem(
                FailureKind.OTHER,
                what,
                TEXTS.get("state.unchanged"),
                TEXTS.get("file.why"),
                TEXTS.list("file.do"),
                String.valueOf(failure));
    }

    /** Whatever kept something from being done. */
    public static Problem of(String what, Exception failure) {
        return switch (failure) {
            case HostException known -> of(what, known);
            case IOException file -> of(what, file);
            default ->
                new Problem(
                        FailureKind.OTHER,
                        what,
                        "",
                        TEXTS.get("unexpected.why"),
                        TEXTS.list("unexpected.do"),
                        String.valueOf(failure));
        };
    }

    /** A host that was open and does not answer any more. */
    public static Problem lost(String what, String why) {
        return of(FailureKind.UNREACHABLE, what, why, "");
    }

    /** What came of one thing that was asked of a host; nothing if it was confirmed. */
    public static Optional<Problem> of(String what, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> Optional.empty();
            case Outcome.Refused(var kind, var words) ->
                Optional.of(new Problem(kind, what, "", whyOf(kind, words), toDo(kind, words), words));
            case Outcome.Unknown(var why) ->
                Optional.of(new Problem(
                        FailureKind.UNREACHABLE, what, TEXTS.get("state.unknown"), why, TEXTS.list("unknown.do"), ""));
        };
    }

    /** What came of a plan; nothing if it was done. */
    public static Optional<Problem> of(Plan plan, Result result) {
        return switch (result) {
            case Result.Done done -> Optional.empty();
            case Result.TakenBack(var step, var why)
            when step >= plan.steps().size() ->
                Optional.of(new Problem(
                        FailureKind.OTHER,
                        TEXTS.get("stopped.what"),
                        backAsItWas(plan),
                        TEXTS.get("stopped.why"),
                        List.of(),
                        wordsOf(why)));
            case Result.TakenBack(var step, var why) -> Optional.of(ofPlan(plan, why, backAsItWas(plan)));
            case Result.Left left -> {
                var told = ofPlan(
                        plan, left.why(), TEXTS.get("state.left", left.left().size()));
                var toDo = Stream.concat(TEXTS.list("left.do", plan.id()).stream(), told.whatToDo().stream());
                yield Optional.of(
                        new Problem(told.kind(), told.what(), told.state(), told.why(), toDo.toList(), told.details()));
            }
        };
    }

    /** What came of taking a plan back; nothing if it was taken back. */
    public static Optional<Problem> ofUndo(Plan plan, Result result) {
        return of(plan, result)
                .map(told -> new Problem(
                        told.kind(),
                        TEXTS.get("undo.what"),
                        told.state(),
                        told.why(),
                        told.whatToDo(),
                        told.details()));
    }

    private static Problem ofPlan(Plan plan, Outcome why, String state) {
        var kind = kindOf(why);
        var words = wordsOf(why);
        var what = TEXTS.get(
                "plan." + plan.kind() + "." + (kind == FailureKind.NO_ROOM ? "noRoom" : "what"),
                plan.labels().domain(),
                plan.labels().gpu(),
                plan.labels().size());
        return new Problem(
                kind,
                what,
                state,
                why instanceof Outcome.Unknown(var reason) ? reason : whyOf(kind, words),
                why instanceof Outcome.Unknown ? TEXTS.list("unknown.do") : toDo(kind, words),
                why instanceof Outcome.Unknown ? "" : words);
    }

    private static Problem of(FailureKind kind, String what, String why, String hostWords) {
        return new Problem(kind, what, "", why, toDo(kind, hostWords), hostWords);
    }

    private static String backAsItWas(Plan plan) {
        return switch (plan.kind()) {
            case GIVE ->
                TEXTS.get(
                        plan.labels().machines() > 1 ? "state.back.GIVE.all" : "state.back.GIVE",
                        plan.labels().domain());
            case TAKE_BACK -> TEXTS.get("state.back.TAKE_BACK", plan.labels().domain());
            case CREATE_SLICE, REMOVE_SLICE, KEEP_SLICE, OWN_SLICE, START, CHANGE, NEWER ->
                TEXTS.get("state.back.CHANGE");
        };
    }

    private static FailureKind kindOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.kind();
            case Outcome.Unknown unknown -> FailureKind.UNREACHABLE;
            case Outcome.Confirmed confirmed -> FailureKind.OTHER;
        };
    }

    private static String wordsOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.hostWords();
            case Outcome.Unknown unknown -> unknown.why();
            case Outcome.Confirmed confirmed -> "";
        };
    }

    private static String whyOf(FailureKind kind) {
        return TEXTS.get(kind + ".why");
    }

    /** What helps against these words, if anybody knows; else against this kind. */
    private static List<String> toDo(FailureKind kind, String hostWords) {
        return known(kind, hostWords).map(KnownRefusal::whatToDo).orElseGet(() -> TEXTS.list(kind + ".do"));
    }

    /** Which right is missing, and what gives it, has been found out already where a right is missing. */
    private static Optional<KnownRefusal> known(FailureKind kind, String hostWords) {
        return kind == FailureKind.DENIED || kind == FailureKind.UNSAFE || hostWords.isBlank()
                ? Optional.empty()
                : KnownRefusal.of(hostWords);
    }

    /** Where nobody knows what they mean and the kind says nothing, the host's own words are the reason. */
    private static String whyOf(FailureKind kind, String hostWords) {
        var known = known(kind, hostWords);
        if (known.isPresent()) {
            return known.get().why();
        }
        if (hostWords.isBlank()) {
            return whyOf(kind);
        }
        return switch (kind) {
            case OTHER -> TEXTS.get("OTHER.said", hostWords.strip());
            // which right is missing is said first; libvirt's own words stand on the lines under that
            case DENIED -> {
                var lines = hostWords.strip().lines().toList();
                yield lines.size() > 1 ? lines.getFirst() : whyOf(kind);
            }
            default -> whyOf(kind);
        };
    }
}
