package org.vgpudesk.app.give;

import java.util.List;
import java.util.function.Function;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.plan.Request.When;
import org.vgpudesk.host.plan.Traits;

/** From when on machines can have what they are given, as they are now. What one of them cannot, none is offered. */
final class Moments {

    private static final Texts TEXTS = Texts.of(Moments.class);

    private final List<Domain> machines;
    private final Seen seen;
    private final Traits traits;

    Moments(List<Domain> machines, Seen seen, Traits traits) {
        this.machines = machines;
        this.seen = seen;
        this.traits = traits;
    }

    /** Why that moment cannot be chosen; empty if it can. */
    String whyNot(When moment) {
        return first(
                switch (moment) {
                    case NEXT_START -> d -> d.persistent() ? "" : TEXTS.get("when.transient", d.name());
                    case NOW -> d -> d.active() ? whyNotNow(d.name()) : TEXTS.get("when.off", d.name());
                    case START -> d -> d.active() ? TEXTS.get("when.running", d.name()) : "";
                });
    }

    private String first(Function<Domain, String> objection) {
        return machines.stream()
                .map(objection)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String whyNotNow(String name) {
        if (seen != Seen.NONE) {
            return TEXTS.get("when.seen");
        }
        return traits.hotPlug() == Traits.Answer.NO ? TEXTS.get("when.no.hot.plug", name) : "";
    }
}
