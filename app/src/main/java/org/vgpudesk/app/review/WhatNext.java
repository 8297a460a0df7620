package org.vgpudesk.app.review;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Plan;

/** What somebody does next who has just given machines their slices. */
final class WhatNext {

    private static final Texts TEXTS = Texts.of(WhatNext.class);
    /** Of more than these, everybody knows by then. */
    private static final int MOST_MACHINES = 3;

    private final Plan plan;
    private final HostState state;

    WhatNext(Plan plan, HostState state) {
        this.plan = plan;
        this.state = state;
    }

    /** One row each; nothing if the plan gave nobody anything. */
    List<Node> rows(Consumer<UUID> start) {
        if (plan.kind() != Plan.Kind.GIVE) {
            return List.of();
        }
        var waiting = plan.steps().stream()
                .flatMap(s ->
                        s.verb() instanceof Verb.Attach a && !a.scope().live() ? Stream.of(a.domain()) : Stream.of())
                .distinct()
                .filter(d -> plan.steps().stream().noneMatch(s -> s.verb().equals(new Verb.StartDomain(d))))
                .flatMap(d -> state.domain(d).stream())
                .limit(MOST_MACHINES)
                .map(d -> machine(d, start));
        return Stream.concat(
                        waiting,
                        Stream.of(row(
                                Icon.DOWNLOAD,
                                TEXTS.get("next.driver", plan.labels().domain()),
                                TEXTS.get("next.driver.why"))))
                .toList();
    }

    private static Node machine(Domain domain, Consumer<UUID> start) {
        return domain.active()
                ? row(Icon.AGAIN, TEXTS.get("next.restart", domain.name()), TEXTS.get("next.restart.why"))
                : row(
                        Icon.PLAY,
                        TEXTS.get("next.start", domain.name()),
                        TEXTS.get("next.start.why"),
                        Buttons.small(
                                "next-start-" + domain.name(),
                                TEXTS.get("next.start.button"),
                                Icon.PLAY.node(16),
                                () -> start.accept(domain.uuid())));
    }

    private static HBox row(Icon icon, String first, String second, Node... ways) {
        var words = new VBox(2, Written.body(first), Written.wrapped(Written.note(second)));
        words.setMinWidth(0);
        var row = new HBox(12, icon.node(20), words, Written.gap());
        row.getChildren().addAll(ways);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("option-row");
        return row;
    }
}
