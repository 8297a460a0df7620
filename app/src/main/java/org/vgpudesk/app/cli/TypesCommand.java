package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.size.RoomWords;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import picocli.CommandLine.Command;

@Command(
        name = "types",
        footer = {
            "  vgpu-desk types",
            "  vgpu-desk types --connect sim:///workstation",
            "  vgpu-desk types --json | jq -r '.gpus[].types[] | select(.availableInstances > 0) | .id'"
        })
final class TypesCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(TypesCommand.class);

    private final Session session;

    TypesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        return session.onHost(this::show);
    }

    private int show(Host host, HostState state) {
        var printer = session.printer();
        List<GpuDocument> gpus = GpuDocument.all(state, session.sizes());
        var unreadable = UnreadableDocument.all(state);
        printer.document(new Answer(host.info().uri(), gpus, unreadable));
        if (gpus.isEmpty()) {
            printer.line(TEXTS.get("types.none"));
        }
        gpus.forEach(gpu -> show(printer, gpu));
        unreadable.forEach(u -> printer.warning(TEXTS.get("unreadable", u.name(), u.why())));
        return 0;
    }

    private static void show(Printer printer, GpuDocument gpu) {
        printer.line(title(gpu));
        if (gpu.types().isEmpty()) {
            printer.line("  " + TEXTS.get("types.not.shareable"));
            return;
        }
        var table = new Table(
                TEXTS.get("head.type"),
                TEXTS.get("head.size"),
                TEXTS.get("head.series"),
                TEXTS.get("head.name"),
                TEXTS.get("head.fits"),
                TEXTS.get("head.api"),
                TEXTS.get("head.description"));
        for (var row : gpu.types()) {
            var type = row.type();
            var known = row.known();
            table.row(
                    type.id(),
                    known == null || known.framebufferBytes() == null ? TEXTS.get("nobody") : known.size(),
                    known == null ? TEXTS.get("nobody") : series(known),
                    orNothing(type.name()),
                    RoomWords.number(row.room().room()),
                    type.deviceApi(),
                    orNothing(type.description()).strip().lines().collect(Collectors.joining(", ")));
        }
        table.lines().forEach(line -> printer.line("  " + line));
        gpu.contradictions().forEach(sentence -> printer.warning(TEXTS.get("contradiction", sentence)));
    }

    private static String series(KnownSize known) {
        var purpose = known.purpose() == null ? null : TEXTS.get("purpose." + known.purpose());
        return Stream.of(purpose, known.series()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String title(GpuDocument gpu) {
        var name =
                Stream.of(gpu.vendor(), gpu.product()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? gpu.gpu() : gpu.gpu() + "  " + name;
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What {@code types --json} prints. */
    record Answer(URI host, List<GpuDocument> gpus, List<UnreadableDocument> unreadable) {}
}
