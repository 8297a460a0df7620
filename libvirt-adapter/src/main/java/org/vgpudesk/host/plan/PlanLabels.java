package org.vgpudesk.host.plan;

import java.util.List;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** What the things of a plan are called, as far as the host tells. */
final class PlanLabels {

    private final HostState state;

    PlanLabels(HostState state) {
        this.state = state;
    }

    Labels of(Request.Give give) {
        var slice = switch (give.source()) {
            case Request.Source.NewSlice(var definition, var keep) -> of(definition);
            case Request.Source.Existing(var device) -> of(give.domain(), device);
        };
        return new Labels(domain(give.domain()), slice.gpu(), slice.size());
    }

    /** Of one as of any other; of several with each by itself. */
    Labels of(List<Request.Give> gives) {
        return gives.size() == 1
                ? of(gives.getFirst())
                : Labels.of(gives.stream().map(this::given).toList());
    }

    private Labels.Given given(Request.Give give) {
        var device = switch (give.source()) {
            case Request.Source.NewSlice(var definition, var keep) ->
                new Hostdev.Mediated(definition.id().uuid(), "");
            case Request.Source.Existing(var existing) -> existing;
        };
        var labels = of(give);
        return new Labels.Given(give.domain(), labels.domain(), device, labels.gpu(), labels.size());
    }

    Labels of(UUID domain, Hostdev device) {
        return switch (device) {
            case Hostdev.Mediated m -> {
                var slice = state.devices(m.uuid()).stream()
                        .findFirst()
                        .map(d -> of(d.definition()))
                        .orElseGet(() -> new Labels("", "", m.toString()));
                yield new Labels(domain(domain), slice.gpu(), slice.size());
            }
            case Hostdev.Pci p -> {
                var gpu = state.gpus().stream()
                        .filter(g ->
                                g.functions().stream().anyMatch(f -> p.address().equals(f.address())))
                        .findFirst();
                yield new Labels(domain(domain), gpu.map(Gpu::title).orElse(""), p.toString());
            }
        };
    }

    Labels of(MediatedDeviceId id) {
        return state.device(id)
                .map(d -> of(d.definition()))
                .orElseGet(() -> new Labels("", gpu(id), id.uuid().toString()));
    }

    Labels of(DeviceDefinition definition) {
        var parent = definition.id().parent();
        var size = state.gpuOf(parent)
                .flatMap(g -> g.function(parent))
                .flatMap(f -> f.type(definition.typeId()))
                .map(MdevType::title)
                .orElse(definition.typeId());
        return new Labels("", gpu(definition.id()), size);
    }

    Labels of(Verb verb) {
        return switch (verb) {
            case Verb.Define(var d) -> of(d);
            case Verb.Create(var d) -> of(d);
            case Verb.Start(var id) -> of(id);
            case Verb.Stop(var id) -> of(id);
            case Verb.Undefine(var id) -> of(id);
            case Verb.SetAutostart(var id, var on) -> of(id);
            case Verb.Attach(var domain, var device, var scope) -> of(domain, device);
            case Verb.Detach(var domain, var device, var scope) -> of(domain, device);
            case Verb.StartDomain(var domain) -> new Labels(domain(domain), "", "");
            case Verb.ShutdownDomain(var domain) -> new Labels(domain(domain), "", "");
            case Verb.DestroyDomain(var domain) -> new Labels(domain(domain), "", "");
            case Verb.Redefine(var domain, var base, var changed) -> new Labels(domain(domain), "", "");
        };
    }

    private String domain(UUID uuid) {
        return state.domain(uuid).map(Domain::name).orElse(uuid.toString());
    }

    private String gpu(MediatedDeviceId id) {
        return state.gpuOf(id.parent()).map(Gpu::title).orElse(id.parent());
    }
}
