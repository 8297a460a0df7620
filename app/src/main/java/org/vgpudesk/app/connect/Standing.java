package org.vgpudesk.app.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Ability;
import org.vgpudesk.host.Access;

/**
 * How a host stands, for a word and a dot.
 *
 * @param news when it last told anything; nothing if it never did
 */
public record Standing(State state, @Nullable Instant news) {

    /** In the order in which they are worse. */
    public enum State {
        CONNECTED,
        /** This host can only be looked at. */
        READING,
        /** It can only be looked at until somebody unlocks it. */
        LOCKED,
        CONNECTING,
        LOST,
        FAILED,
        CLOSED
    }

    static Standing of(Connection connection) {
        return switch (connection) {
            case Connection.Connecting connecting -> new Standing(State.CONNECTING, null);
            case Connection.Failed failed -> new Standing(State.FAILED, null);
            case Connection.Closed closed -> new Standing(State.CLOSED, null);
            case Connection.Open(var address, var desk) ->
                new Standing(state(desk), desk.inventory().newsProperty().get());
        };
    }

    private static State state(Desk desk) {
        var inventory = desk.inventory();
        if (!inventory.lostProperty().get().isEmpty()) {
            return State.LOST;
        }
        if (!(inventory.accessProperty().get() instanceof Access.Changing)) {
            return State.LOCKED;
        }
        return desk.info().can(Ability.CHANGE) ? State.CONNECTED : State.READING;
    }
}
