package org.vgpudesk.host.plan;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where plans are written down before they change anything. Every write is on disk when the method returns. */
public interface Journal {

    /**
     * Writes a plan down and makes it this program's to run.
     *
     * @throws IOException if it cannot be written: then nothing may be changed
     */
    Writer begin(Plan plan) throws IOException;

    /**
     * Goes on writing to a plan that is there already, to undo or repair it.
     *
     * @throws IOException if it cannot be read, or another program is running it right now
     */
    Writer resume(UUID plan) throws IOException;

    /**
     * All plans, oldest first.
     *
     * @throws IOException if they cannot be read
     */
    List<Entry> entries() throws IOException;

    /**
     * Whether a program is running the plan right now, or undoing it.
     *
     * @throws IOException if that cannot be told
     */
    boolean running(UUID plan) throws IOException;

    /**
     * What began and neither ended well nor was taken back, and what nobody is working on: the oldest first.
     *
     * @throws IOException if the journal cannot be read
     */
    default List<Entry> interrupted() throws IOException {
        var found = new ArrayList<Entry>();
        for (var entry : entries()) {
            if ((entry.state() == State.OPEN || entry.state() == State.LEFT)
                    && !running(entry.plan().id())) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The plan of that id. */
    default Optional<Entry> entry(UUID plan) throws IOException {
        return entries().stream().filter(e -> e.plan().id().equals(plan)).findFirst();
    }

    /** Writes marks to one plan; closing lets go of it. */
    interface Writer extends AutoCloseable {

        void mark(Mark mark) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** One plan with all that was marked. */
    record Entry(Plan plan, Instant begun, List<Mark> marks) {
        public Entry {
            marks = List.copyOf(marks);
        }

        /** How it stands, by its last end mark. */
        public State state() {
            if (plan.kind() == Plan.Kind.NEWER) {
                return State.NEWER;
            }
            return marks.reversed().stream()
                    .flatMap(m -> Optional.ofNullable(State.after(m.what())).stream())
                    .findFirst()
                    .orElse(State.OPEN);
        }
    }

    /**
     * One thing that happened.
     *
     * @param step the index of the step it is about, or -1 if it is about the plan
     * @param words the host's words, if it said any
     */
    record Mark(Instant at, What what, int step, String words) {}

    enum What {
        /** The step is about to be done. */
        DOING,
        DONE,
        FAILED,
        UNKNOWN,
        /** The step is about to be taken back. */
        UNDOING,
        UNDONE,
        /** The plan ended: all done. */
        ALL_DONE,
        /** The plan ended: all taken back. */
        ALL_UNDONE,
        /** The plan ended: some steps are left. */
        SOME_LEFT,
        /** Somebody said that what is left shall stay as it is. */
        FORGOTTEN,
        /** The plan does again what another one did that was taken back; the words are that one's id. */
        REDOES
    }

    enum State {
        /** It runs, or it was interrupted. */
        OPEN,
        DONE,
        UNDONE,
        /** It ended with something left that undo can try again. */
        LEFT,
        /** It was interrupted, and nobody wants to hear of it any more. */
        FORGOTTEN,
        /** Only the newer version of this program that has written it down knows. */
        NEWER;

        static @org.jspecify.annotations.Nullable State after(What what) {
            return switch (what) {
                case ALL_DONE -> DONE;
                case ALL_UNDONE -> UNDONE;
                case SOME_LEFT -> LEFT;
                case FORGOTTEN -> FORGOTTEN;
                case DOING, UNDOING -> OPEN;
                default -> null;
            };
        }
    }
}
