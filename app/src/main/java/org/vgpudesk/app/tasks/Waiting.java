package org.vgpudesk.app.tasks;

import java.util.ArrayList;
import java.util.List;

/** What waits to be taken. Not safe for several threads. */
interface Waiting<E> {

    boolean isEmpty();

    void add(E event);

    /** All that waits, in order; nothing waits afterwards. */
    List<E> drain();

    /** Every one of them. */
    final class All<E> implements Waiting<E> {

        private List<E> waiting = new ArrayList<>();

        @Override
        public boolean isEmpty() {
            return waiting.isEmpty();
        }

        @Override
        public void add(E event) {
            waiting.add(event);
        }

        @Override
        public List<E> drain() {
            var drained = waiting;
            waiting = new ArrayList<>();
            return drained;
        }
    }
}
