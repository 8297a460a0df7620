package org.vgpudesk.app.gpu;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Keyed;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.profile.ProfileFinding;

/** One card per GPU; those that cannot be divided in one line each, with the reason. */
public final class GpuPage extends Page {

    private static final Texts TEXTS = Texts.of(GpuPage.class);

    /** More are on the command line: vgpu-desk profiles. */
    private static final int MOST_FINDINGS = 3;

    /** In heights of the window's page: what is closer has all its nodes, what is farther lets go of them. */
    private static final double NEAR = 0.5;

    private static final double FAR = 1.5;

    private final GpuPageViewModel model;
    private final Actions actions;
    private final DragViewModel drag;
    private final VBox profiles = new VBox(8);
    private final VBox problems = new VBox(8);
    private final VBox cards = new VBox(16);
    private final VBox lines = new VBox(16);
    private final Keyed<GpuPicture, GpuCard> shownCards = new Keyed<>(cards, GpuPicture::id, this::card, GpuCard::show);

    public GpuPage(GpuPageViewModel model, Actions actions, DragViewModel drag) {
        super(
                "page-gpus",
                TEXTS.get("page.title"),
                Buttons.primary("give", TEXTS.get("page.give"), Icon.ADD, actions::give));
        this.model = model;
        this.actions = actions;
        this.drag = drag;
        onScroll(this::look);
        cards.layoutYProperty().subscribe(() -> look());
        lead().textProperty().bind(model.summaryProperty());
        model.cards().addListener((ListChangeListener<GpuPicture>) change -> show());
        model.unreadable().addListener((ListChangeListener<HostEvent.Unreadable>) change -> show());
        model.nothingProperty().addListener((property, before, now) -> show());
        model.knownProperty().addListener((property, before, now) -> show());
        model.profilesProperty().addListener((property, before, now) -> showProfiles(now));
        showProfiles(model.profilesProperty().get());
        show();
    }

    private GpuCard card(GpuPicture picture) {
        boolean first = cards.getChildren().isEmpty() && model.cards().indexOf(picture) == 0;
        var card = new GpuCard(picture, actions, drag, first);
        card.layoutYProperty().subscribe(() -> look(card));
        card.heightProperty().subscribe(() -> look(card));
        return card;
    }

    private void look() {
        for (var node : cards.getChildren()) {
            if (node instanceof GpuCard card) {
                look(card);
            }
        }
    }

    private void look(GpuCard card) {
        double distance = distance(card);
        if (distance < NEAR) {
            card.near(true);
        } else if (distance > FAR) {
            card.near(false);
        }
    }

    private void show() {
        if (!model.knownProperty().get()) {
            setBody(outline(), outline());
            return;
        }
        var divisible = model.cards().stream().filter(c -> c.whyNot().isEmpty()).toList();
        shownCards.show(divisible);
        lines.getChildren()
                .setAll(model.cards().stream()
                        .filter(c -> !c.whyNot().isEmpty())
                        .map(GpuPage::line)
                        .toList());
        problems.getChildren()
                .setAll(model.unreadable().stream().map(GpuPage::problem).toList());
        var nothing = model.nothingProperty().get();
        offerActions(nothing == null);
        setBody(Stream.of(nothing == null ? List.<Node>of() : List.of(empty(nothing)), blocks(!divisible.isEmpty()))
                .flatMap(List::stream)
                .toArray(Node[]::new));
    }

    /** @param some whether there are cards, even if they are still being made */
    private List<Node> blocks(boolean some) {
        return Stream.of(profiles, problems, cards, lines)
                .filter(block -> block == cards ? some : !block.getChildren().isEmpty())
                .map(Node.class::cast)
                .toList();
    }

    /** Says what is wrong with the user's vendor profiles, and which stand in for the program's, until it is closed. */
    private void showProfiles(SizeBook book) {
        var findings = book.catalog().findings();
        profiles.getChildren()
                .setAll(findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(this::finding)
                        .toList());
        show();
    }

    private Node finding(ProfileFinding finding) {
        var close = Buttons.icon("profile-close", Icon.CLOSE, TEXTS.get("profiles.close"), () -> {
            profiles.getChildren().clear();
            show();
        });
        var banner = switch (finding.severity()) {
            case ERROR -> new Banner(Banner.Tone.WARNING, TEXTS.get("profiles.broken"), finding.toString(), close);
            case WARNING -> new Banner(Banner.Tone.WARNING, TEXTS.get("profiles.warned"), finding.toString(), close);
            case NOTE -> new Banner(Banner.Tone.INFO, TEXTS.get("profiles.replaced"), finding.toString(), close);
        };
        banner.setId("profile-finding");
        return banner;
    }

    private static Node problem(HostEvent.Unreadable unreadable) {
        return new Banner(Banner.Tone.WARNING, TEXTS.get("page.unreadable", unreadable.name()), unreadable.why());
    }

    private static Node line(GpuPicture card) {
        var why = Buttons.link("whynot-" + card.id(), TEXTS.get("whynot.link"), () -> {});
        why.setOnAction(event -> Explanation.show(why, card.title(), List.of(TEXTS.get("whynot.long")), false));
        var reason = Written.label(card.whyNot(), "lead");
        var line = new HBox(
                Icon.FORBIDDEN.node(20), Written.label(card.title(), "body", "bold"), reason, Written.gap(), why);
        line.getStyleClass().addAll("card-box", "line");
        line.setId("gpu-" + card.id());
        return line;
    }

    private static Node outline() {
        var outline = new VBox();
        outline.getStyleClass().add("outline-card");
        return outline;
    }

    private Node empty(GpuPageViewModel.Nothing nothing) {
        var title = Written.title(nothing.title());
        title.setId("nothing-title");
        var why = Written.wrapped(Written.label(nothing.why(), "lead"));
        why.setMaxWidth(540);
        why.setStyle("-fx-text-alignment: center;");
        var choices = new HBox(
                16,
                choice(
                        Icon.DEMO,
                        "nothing.demo",
                        Buttons.primary("open-demo", TEXTS.get("nothing.demo.button"), actions::openDemo)),
                choice(
                        Icon.OTHER_COMPUTER,
                        "nothing.other",
                        Buttons.plain("connect-other", TEXTS.get("nothing.other.button"), actions::connectElsewhere)));
        choices.setMaxWidth(820);
        var all = new VBox(20, EmptyArt.drawn(), title, why, reasons(nothing), choices);
        all.setAlignment(Pos.TOP_CENTER);
        all.setPadding(new Insets(20, 0, 16, 0));
        return all;
    }

    /** What is known of why, all of it in sight. */
    private static VBox reasons(GpuPageViewModel.Nothing nothing) {
        var head = new HBox(12, Icon.INFO.node(24, "link"), Written.heading(TEXTS.get("nothing.reasons")));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, head);
        card.setId("nothing-reasons");
        nothing.reasons().stream()
                .map(reason -> Written.wrapped(Written.body(reason)))
                .forEach(card.getChildren()::add);
        card.getStyleClass().add("card-box");
        card.setMaxWidth(820);
        return card;
    }

    private static VBox choice(Icon icon, String key, Node button) {
        var head = new HBox(12, icon.node(24, "link"), Written.heading(TEXTS.get(key + ".title")));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(12, head, Written.wrapped(Written.label(TEXTS.get(key + ".text"), "lead")), button);
        card.getStyleClass().add("card-box");
        card.setPrefWidth(400);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
