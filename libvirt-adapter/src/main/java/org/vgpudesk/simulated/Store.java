package org.vgpudesk.simulated;

import java.util.Optional;
import org.vgpudesk.host.HostException;

/** Where a world's state is kept. Guarded by its world. */
interface Store {

    /** The newest state. */
    WorldState current() throws HostException;

    /** Changes the newest state; nobody else changes it meanwhile. */
    WorldState change(Transition transition) throws HostException, Refusal;

    /** Whether others can change it. */
    boolean shared();

    /** The state, if somebody else has changed it since it was last read here. */
    Optional<WorldState> changedElsewhere() throws HostException;

    /** From one state to the next. */
    interface Transition {
        WorldState from(WorldState state) throws Refusal;
    }

    /** Keeps it as long as the program runs. */
    final class InMemory implements Store {

        private WorldState state;

        InMemory(WorldState first) {
            state = first;
        }

        @Override
        public WorldState current() {
            return state;
        }

        @Override
        public WorldState change(Transition transition) throws Refusal {
            state = transition.from(state);
            return state;
        }

        @Override
        public boolean shared() {
            return false;
        }

        @Override
        public Optional<WorldState> changedElsewhere() {
            return Optional.empty();
        }
    }
}
