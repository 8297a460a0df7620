package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.MediatedDeviceId;
import picocli.CommandLine.Option;

/** The options that say what a new slice is to be like. */
final class NewSlice {

    private static final Texts TEXTS = Texts.exact(NewSlice.class);

    @Option(names = "--gpu", paramLabel = "ID", descriptionKey = "new.gpu")
    private @Nullable String gpu;

    @Option(names = "--uuid", paramLabel = "UUID", converter = Words.UuidWord.class, descriptionKey = "new.uuid")
    private @Nullable UUID uuid;

    @Option(
            names = "--attr",
            paramLabel = "NAME=VALUE",
            converter = Words.AttributeWord.class,
            descriptionKey = "new.attr")
    private List<DeviceAttribute> attributes = new ArrayList<>();

    @Option(names = "--transient", descriptionKey = "new.transient")
    private boolean lost;

    /** Whether any of these options was given. */
    boolean any() {
        return gpu != null || uuid != null || !attributes.isEmpty() || lost;
    }

    /** The GPU that was asked for. */
    @Nullable
    String gpu() {
        return gpu;
    }

    /** Whether the slice has got its UUID. */
    boolean named() {
        return uuid != null;
    }

    /** The definition of a slice of that type which goes there. */
    DeviceDefinition define(String typeId, MediatedDeviceId id) {
        return new DeviceDefinition(id, typeId, attributes);
    }

    boolean keepAfterReboot() {
        return !lost;
    }

    /** The definition of a slice of that type. */
    Defined define(String typeId, Finder finder) throws Failure {
        var place = finder.placeFor(typeId, gpu);
        var id = new MediatedDeviceId(
                uuid == null ? UUID.randomUUID() : uuid, place.function().name());
        return new Defined(define(typeId, id), gpu == null ? List.of(chosen(place.gpu())) : List.of());
    }

    static String chosen(Gpu gpu) {
        return gpu.title().equals(gpu.id())
                ? TEXTS.get("chosen.gpu.untitled", gpu.id())
                : TEXTS.get("chosen.gpu", gpu.title(), gpu.id());
    }

    /** A definition, and what was chosen because the options left it open. */
    record Defined(DeviceDefinition definition, List<String> notes) {}
}
