package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Redo;

/** Finds the plan of the history that the words mean. */
final class PlanFinder {

    private final Journal journal;

    PlanFinder(Journal journal) {
        this.journal = journal;
    }

    /** The plan whose id begins so. */
    Journal.Entry named(String beginning) throws Failure, IOException {
        var wanted = beginning.toLowerCase(Locale.ROOT);
        List<Journal.Entry> found = journal.entries().stream()
                .filter(e -> e.plan().id().toString().startsWith(wanted))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 -> throw Failure.refused(FailureKind.NOT_FOUND, "undo.unknown", wanted);
            default -> throw Failure.refused(FailureKind.INVALID, "undo.ambiguous", wanted, found.size());
        };
    }

    /** The newest plan of a host that can be undone. */
    Journal.Entry newest(Host host) throws Failure, IOException {
        var address = host.info().uri();
        return journal.entries().reversed().stream()
                .filter(e -> e.plan().host().equals(address))
                .filter(e -> e.state() != Journal.State.UNDONE && e.state() != Journal.State.FORGOTTEN)
                .findFirst()
                .orElseThrow(() -> Failure.refused(FailureKind.NOT_FOUND, "undo.nothing", address));
    }

    /** The plan of a host that was taken back last and can be done again. */
    Journal.Entry newestUndone(Host host) throws Failure, IOException {
        var address = host.info().uri();
        return Redo.newest(journal.entries(), address)
                .orElseThrow(() -> Failure.refused(FailureKind.NOT_FOUND, "redo.nothing", address));
    }

    /** The address that a plan's host is opened by: the plan's own, unless another one was named. */
    static URI host(Journal.Entry entry, @Nullable URI named) {
        return named == null ? entry.plan().host() : named;
    }
}
