package org.vgpudesk.host.plan;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * What will be done, step by step, as data: the same for review, command line, journal, undo and repair.
 *
 * @param id names it in the journal
 * @param host the address of the host it was made for; without passwords
 * @param notes sentences worth knowing before it runs, such as what this host cannot do
 */
public record Plan(UUID id, URI host, Kind kind, Labels labels, List<Step> steps, List<String> notes) {

    public enum Kind {
        GIVE,
        TAKE_BACK,
        CREATE_SLICE,
        REMOVE_SLICE,
        KEEP_SLICE,
        OWN_SLICE,
        START,
        CHANGE,
        /** A newer version of this program has written it down in words that this one does not know. */
        NEWER
    }

    public Plan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public Plan withLabels(Labels better) {
        return new Plan(id, host, kind, better, steps, notes);
    }
}
