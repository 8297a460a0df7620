package org.vgpudesk.app.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MediatedDeviceId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words that name a slice. */
final class SliceWords {

    @Parameters(
            index = "0",
            paramLabel = "UUID",
            converter = Words.UuidWord.class,
            description = "The slice, as \"vgpu-desk list\" shows it.")
    private UUID uuid = new UUID(0, 0);

    @Option(
            names = "--parent",
            paramLabel = "NAME",
            description = "The parent device, needed only where several have a slice of that UUID.")
    private @Nullable String parent;

    MediatedDeviceId in(HostState state) throws Failure {
        return new Finder(state).slice(uuid, parent).id();
    }
}
