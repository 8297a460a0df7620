package org.vgpudesk.app.size;

import java.util.Optional;
import java.util.function.Function;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Traits;
import org.vgpudesk.host.plan.Traits.Answer;
import org.vgpudesk.profile.Stated;
import org.vgpudesk.profile.TypeFacts;

/** What vendors' profiles say of a type's picture, hot-plug and migration. */
public final class TypeTraits {

    private final SizeBook book;
    private final HostState state;

    public TypeTraits(SizeBook book, HostState state) {
        this.book = book;
        this.state = state;
    }

    /** What is known of a device of that definition; what no profile states is not known. */
    public Traits of(DeviceDefinition definition) {
        return of(definition.id().parent(), definition.typeId());
    }

    /** What is known of a type on that parent device. */
    public Traits of(String parent, String typeId) {
        return state.gpuOf(parent)
                .flatMap(g ->
                        g.function(parent).flatMap(f -> f.type(typeId)).flatMap(t -> book.facts(g, t, state.facts())))
                .map(TypeTraits::traits)
                .orElse(Traits.UNKNOWN);
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
