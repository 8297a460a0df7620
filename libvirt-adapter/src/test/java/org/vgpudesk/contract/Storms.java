package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vgpudesk.host.HostState;

/** Many changes in a burst by another client: in the end what was told is what is there. */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Storms {

    private final HostFixture fixture = fixture();
    private final Sheet sheet;

    Storms(String name, String host) {
        sheet = new Sheet(
                name,
                "Storms of changes by somebody else: " + host,
                "storm",
                "changes",
                "seconds",
                "events told",
                "stale in the end");
    }

    abstract HostFixture fixture();

    /** Something that another client does a number of times, and leaves nothing of. */
    void storm(String what, int changes, Runnable burst) throws Exception {
        try (var scene = new Scene(fixture)) {
            int place = scene.log.now();
            long start = System.nanoTime();
            burst.run();
            double took = (System.nanoTime() - start) / 1e9;
            scene.settle();
            var shown = new HostState();
            scene.log.all().forEach(shown::apply);
            assertEquals(new HashSet<>(fixture.truth().devices().values()), new HashSet<>(shown.devices()), what);
            sheet.row(what, changes, String.format(Locale.ROOT, "%.1f", took), scene.log.now() - place, "nothing");
        }
    }

    HostFixture ground() {
        return fixture;
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    abstract void devicesComeAndGo() throws Exception;
}
