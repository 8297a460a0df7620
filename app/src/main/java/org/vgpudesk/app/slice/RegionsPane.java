package org.vgpudesk.app.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Clip;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Working;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.slice.RegionsPicture.Notice;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** The microscope: a slice's regions as strip, to scale, and as a table. */
final class RegionsPane extends VBox {

    private static final Texts TEXTS = Texts.of(RegionsPane.class);

    private static final PseudoClass STATED = PseudoClass.getPseudoClass("stated");

    private final RegionsViewModel model;
    private final Label note = Written.note("");
    private final HBox lock = new HBox(6);
    private final Working ring = new Working(18);
    private final Button again;
    private final VBox notice = new VBox();
    private final Label place = Written.note("");
    private final HBox legend;
    private final RegionStrip strip;
    private final RegionScale scale = new RegionScale();
    private final RegionTable table;
    private final Label absent = Written.wrapped(Written.note(""));

    RegionsPane(RegionsViewModel model) {
        this.model = model;
        setId("regions-pane");
        getStyleClass().addAll("card-box", "regions-pane");
        again = Buttons.small("read-again", TEXTS.get("read.again"), Icon.AGAIN.node(16), model::read);
        strip = new RegionStrip(model.selectedProperty());
        table = new RegionTable(model.rows(), model.selectedProperty());
        note.setId("regions-note");
        lock.setId("regions-lock");
        lock.setAlignment(Pos.CENTER_LEFT);
        ring.setAccessibleText(TEXTS.get("reading"));
        again.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, Written.heading(TEXTS.get("regions")), note, Written.gap(), ring, lock, again);
        head.setAlignment(Pos.CENTER_LEFT);
        legend = new HBox(
                8,
                swatch("direct-area"),
                whole("legend.direct"),
                swatch("area-bar"),
                whole("legend.driver"),
                Written.gap(),
                place);
        legend.setAlignment(Pos.CENTER_LEFT);
        var inner = new VBox(12, head, notice, legend, strip, scale);
        inner.getStyleClass().add("regions-inner");
        absent.getStyleClass().add("regions-absent");
        getChildren().setAll(inner, table, absent);
        VBox.setVgrow(table, Priority.NEVER);
        model.rows().addListener((ListChangeListener<RegionRow>) change -> rows());
        model.selectedProperty().subscribe(scale::show);
        model.pictureProperty().subscribe(this::show);
        rows();
    }

    private static Label whole(String key) {
        var words = Written.note(TEXTS.get(key));
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private static Region swatch(String style) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("legend-swatch", style);
        return swatch;
    }

    private void rows() {
        strip.show(model.rows());
        boolean any = !model.rows().isEmpty();
        for (Node node : List.of(legend, strip, table)) {
            node.setVisible(any);
            node.setManaged(any);
        }
    }

    private void show(RegionsPicture picture) {
        note.setText(picture.note());
        place.setText(TEXTS.get(picture.real() ? "place.read" : "place.profile"));
        strip.pseudoClassStateChanged(STATED, !picture.real());
        ring.setVisible(picture.reading());
        ring.setManaged(picture.reading());
        lock.getChildren().clear();
        if (!picture.lock().isEmpty()) {
            lock.getChildren().setAll(Icon.LOCK.node(16), Written.label(picture.lock(), "note", "strong"));
        }
        again.setDisable(!picture.readable());
        again.setText(TEXTS.get(picture.reading() ? "reading" : picture.real() ? "read.again" : "read"));
        again.setAccessibleText(
                SafeText.of(picture.lock().isEmpty() ? again.getText() : again.getText() + ", " + picture.lock()));
        absent.setText(picture.absent());
        absent.setVisible(!picture.absent().isEmpty());
        absent.setManaged(!picture.absent().isEmpty());
        var words = picture.notice();
        notice.getChildren()
                .setAll(Stream.ofNullable(words).map(RegionsPane::banner).toList());
        notice.setManaged(words != null);
    }

    private static Node banner(Notice notice) {
        var tone = switch (notice.kind()) {
            case DRIVER -> Banner.Tone.WARNING;
            case DIFFERENCE -> Banner.Tone.INFO;
            case NOT_SHOWN -> Banner.Tone.INFO;
            case FAILED -> Banner.Tone.DANGER;
        };
        var details = notice.details().stream().filter(d -> !d.isBlank()).toList();
        var more = Buttons.small("regions-details", TEXTS.get("details"), Icon.INFO.node(16), () -> {});
        more.setOnAction(event ->
                Explanation.show(more, notice.first(), details, notice.report().isEmpty()));
        more.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new ArrayList<Node>();
        if (!details.isEmpty()) {
            buttons.add(more);
        }
        if (!notice.report().isEmpty()) {
            buttons.add(
                    Clip.button("copy-report", TEXTS.get("report.copy"), TEXTS.get("report.copied"), notice.report()));
        }
        var banner = new Banner(tone, notice.first(), notice.second(), buttons.toArray(Node[]::new));
        banner.setId("regions-notice");
        return banner;
    }
}
