package org.vgpudesk.app.give;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.plan.Traits;

/** What is known of what was chosen, as the host is now. */
final class PieceFacts {

    private final HostState state;
    private final PictureChoice picture;
    private final @Nullable Piece piece;

    PieceFacts(HostState state, PictureChoice picture, @Nullable Piece piece) {
        this.state = state;
        this.picture = picture;
        this.piece = piece;
    }

    /** The device that a machine will see; a new slice is called by the given name. */
    Optional<Hostdev> device(UUID newSlice) {
        return switch (piece) {
            case null -> Optional.empty();
            case Piece.Existing(var gpuId, var device) -> Optional.of(device);
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId)
                        .flatMap(f -> f.type(typeId))
                        .map(t -> new Hostdev.Mediated(newSlice, t.deviceApi()));
        };
    }

    Traits traits() {
        return switch (piece) {
            case Piece.Size(var gpuId, var typeId) ->
                functionOf(gpuId, typeId)
                        .map(f -> picture.traits(f.name(), typeId))
                        .orElse(Traits.UNKNOWN);
            case Piece.Existing(var gpuId, Hostdev.Mediated slice) ->
                state.devices(slice.uuid()).stream()
                        .findFirst()
                        .map(d -> picture.traits(d.id().parent(), d.typeId()))
                        .orElse(Traits.UNKNOWN);
            case null, default -> Traits.UNKNOWN;
        };
    }

    private Optional<GpuFunction> functionOf(String gpuId, String typeId) {
        return state.gpu(gpuId).stream()
                .flatMap(g -> g.functions().stream())
                .filter(f -> f.type(typeId).isPresent())
                .findFirst();
    }
}
