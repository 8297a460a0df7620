package org.vgpudesk.app.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words that name a slice. */
final class SliceWords {

    @Parameters(index = "0", paramLabel = "UUID", converter = Words.UuidWord.class, descriptionKey = "slice.uuid")
    private UUID uuid = new UUID(0, 0);

    @Option(names = "--parent", paramLabel = "NAME", descriptionKey = "slice.parent")
    private @Nullable String parent;

    MediatedDeviceId in(HostState state) throws Failure {
        return new Finder(state).slice(uuid, parent).id();
    }
}
