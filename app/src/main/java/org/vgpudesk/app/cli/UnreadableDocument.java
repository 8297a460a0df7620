package org.vgpudesk.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostState;

/** A thing of the host that could not be read, as documents hold it. */
record UnreadableDocument(String name, @Nullable String parent, String why) {

    static List<UnreadableDocument> all(HostState state) {
        return state.unreadable().stream()
                .map(u -> new UnreadableDocument(u.name(), u.parent(), u.why()))
                .toList();
    }
}
