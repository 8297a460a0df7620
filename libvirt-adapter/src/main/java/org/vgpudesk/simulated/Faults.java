package org.vgpudesk.simulated;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Verb;

/** What is to go wrong with the next verb of a kind. Guarded by its world. */
final class Faults {

    private final Map<Class<? extends Verb>, Fault> next = new HashMap<>();

    void order(Class<? extends Verb> verb, Fault fault) {
        next.put(verb, fault);
    }

    /** What goes wrong with this verb; nothing if nobody ordered it. Each order serves once. */
    @Nullable
    Fault on(Verb verb) {
        return next.remove(verb.getClass());
    }

    sealed interface Fault {

        /** It is refused. */
        record Fails(FailureKind kind, String words) implements Fault {}

        /** The host begins with it only after a while. */
        record Slow(Duration by) implements Fault {}

        /** It blocks until somebody lets it go on. */
        record Blocks() implements Fault {}

        /** The host does it, and the connection is cut before it can say so. */
        record CutAfter() implements Fault {}
    }
}
