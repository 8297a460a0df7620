package org.vgpudesk.simulated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.vgpudesk.host.HostEvent;

/** Who watches a world, and what they were shown last. Guarded by its world. */
final class Audience {

    private final Teller teller;
    private final Set<Consumer<List<HostEvent>>> watchers = new LinkedHashSet<>();
    private View shown;
    private boolean cutOff;

    Audience(Teller teller, View first) {
        this.teller = teller;
        this.shown = first;
    }

    /** Takes somebody in and tells them everything. */
    void join(Consumer<List<HostEvent>> watcher) {
        watchers.add(watcher);
        watcher.accept(teller.replay(shown));
    }

    void leave(Consumer<List<HostEvent>> watcher) {
        watchers.remove(watcher);
    }

    void show(View next) {
        var before = shown;
        shown = next;
        tell(teller.changes(before, next));
    }

    void tell(List<HostEvent> events) {
        if (!cutOff) {
            watchers.forEach(watcher -> watcher.accept(events));
        }
    }

    /** Tells that the host is lost, and nothing more until {@link #resume}. */
    void cutOff(String why) {
        tell(List.of(new HostEvent.HostLost(why)));
        cutOff = true;
    }

    /** Tells everything again to those who were cut off. */
    void resume() {
        if (cutOff) {
            cutOff = false;
            tell(teller.replay(shown));
        }
    }

    boolean isCutOff() {
        return cutOff;
    }
}
