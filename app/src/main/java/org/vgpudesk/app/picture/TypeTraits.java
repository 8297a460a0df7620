package org.vgpudesk.app.picture;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.GpuFunction;
import org.vgpudesk.host.HostFacts.TypeOnParent;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.MdevType;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.profile.ParentFacts;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;
import org.vgpudesk.profile.TypeWords;

/** What vendors' profiles say of a type's picture, hot-plug and migration. */
public final class TypeTraits {

    private final ProfileCatalog catalog;
    private final HostState state;

    public TypeTraits(ProfileCatalog catalog, HostState state) {
        this.catalog = catalog;
        this.state = state;
    }

    /** What is known of a device of that definition; what no profile states is not known. */
    public Traits of(DeviceDefinition definition) {
        return of(definition.id().parent(), definition.typeId());
    }

    /** What is known of a type on that parent device. */
    public Traits of(String parent, String typeId) {
        return state.gpuOf(parent)
                .flatMap(g -> g.function(parent))
                .flatMap(f -> f.type(typeId).flatMap(t -> facts(f, t)))
                .map(TypeTraits::traits)
                .orElse(Traits.UNKNOWN);
    }

    private Optional<TypeFacts> facts(GpuFunction function, MdevType type) {
        var descriptions = state.facts().typeDescriptions().known().orElse(Map.of());
        return catalog.facts(
                new ParentFacts(function.name(), function.driver(), null, function.virtual()),
                new TypeWords(
                        type.id(),
                        type.name(),
                        type.deviceApi(),
                        descriptions.get(new TypeOnParent(function.name(), type.id()))));
    }

    private static Traits traits(TypeFacts facts) {
        return new Traits(
                answer(facts, TypeFacts::display),
                answer(facts, TypeFacts::ramfb),
                answer(facts, TypeFacts::hotPlug),
                answer(facts, TypeFacts::migration));
    }

    private static Answer answer(TypeFacts facts, Function<TypeFacts, Optional<Stated<Boolean>>> fact) {
        return Answer.of(fact.apply(facts).map(Stated::value));
    }
}
