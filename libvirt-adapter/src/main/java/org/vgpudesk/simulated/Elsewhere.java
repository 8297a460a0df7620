package org.vgpudesk.simulated;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.vgpudesk.host.HostException;

/** Looks every now and then what other programs did to a world's store. Guarded by its world. */
final class Elsewhere {

    private static final Logger LOG = System.getLogger(Elsewhere.class.getName());

    private final Store store;
    private boolean unreadable;

    Elsewhere(Store store) {
        this.store = store;
    }

    /**
     * Looks once.
     *
     * @param changed gets the state if somebody changed it
     * @param lost gets the reason when the store cannot be read any more
     * @param back runs when it can be read again
     */
    void look(Consumer<WorldState> changed, Consumer<String> lost, Runnable back) {
        try {
            store.changedElsewhere().ifPresent(changed);
            if (unreadable) {
                unreadable = false;
                back.run();
            }
        } catch (HostException e) {
            if (!unreadable) {
                unreadable = true;
                LOG.log(Level.WARNING, "{0} {1}", e.getMessage(), e.hostWords());
                lost.accept(e.getMessage());
            }
        }
    }
}
