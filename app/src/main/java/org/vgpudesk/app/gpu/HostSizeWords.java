package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.MdevType;

/** The host's own words and no others: the type's name, and the driver's description where this host knows it. */
public final class HostSizeWords implements SizeWords {

    @Override
    public Size of(Gpu gpu, MdevType type, HostFacts facts) {
        var descriptions = facts.typeDescriptions().known().orElse(Map.of());
        var lines = gpu.functions().stream()
                .flatMap(f -> Optional.ofNullable(descriptions.get(new TypeOnParent(f.name(), type.id()))).stream())
                .findFirst()
                .map(HostSizeWords::lines)
                .orElse(List.of());
        return new Size(type.title(), lines);
    }

    /** Drivers write several facts into one description, separated by commas or line ends; otherwise it stands as it is. */
    private static List<String> lines(String description) {
        return Stream.of(description.split("[,\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
