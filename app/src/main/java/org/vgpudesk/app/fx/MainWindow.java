package org.vgpudesk.app.fx;

import java.net.URI;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.AddressSheet;
import org.vgpudesk.app.connect.ConnectPane;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.HostPicker;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.PendingQuestion;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.hosts.Hosts;

/** The window: header, navigation, the page of the place where one is, and the sheets above. */
final class MainWindow {

    private static final Texts TEXTS = Texts.of(MainWindow.class);
    private static final Texts UNLOCK = Texts.of(QuestionSheet.class);
    private static final double RAIL_BELOW = 1180;

    private final Wiring wiring;
    private final ConnectViewModel connect;
    private final StackPane root = new StackPane();
    private final SheetLayer sheets = new SheetLayer(root);
    private final Header header;
    private final Navigation navigation = new Navigation(this::go, () -> open(Hosts.DEMO_WORKSTATION));
    private final LockBanner lock = new LockBanner(this::unlock);
    private final VBox notices = new VBox(8);
    private final VBox interrupted = new VBox();
    private final StackPane pages = new StackPane();
    private Place place = Place.GPUS;
    private @Nullable OpenPages open;
    private @Nullable SheetPane asking;

    MainWindow(Wiring wiring) {
        this.wiring = wiring;
        this.connect = wiring.connect();
        this.header = new Header(new HostPicker(this::open, this::elsewhere), wiring.theme(), this::unlock);
        var content = new VBox(lock, notices, interrupted, pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        notices.setStyle("-fx-padding: 0;");
        var frame = new BorderPane();
        frame.getStyleClass().add("frame");
        frame.setTop(header);
        frame.setLeft(navigation);
        frame.setCenter(content);
        root.getChildren().setAll(frame);
        root.widthProperty().addListener((property, before, now) -> navigation.narrow(now.doubleValue() < RAIL_BELOW));
        navigation.select(place);
        connect.connectionProperty().addListener((property, before, now) -> show(now));
        wiring.questions().currentProperty().addListener((property, before, now) -> ask(now));
        connect.noticeProperty().addListener((property, before, now) -> notice(now));
        show(connect.connectionProperty().get());
    }

    /** The window's content with its keys, dressed in the theme. */
    Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        wiring.theme().wear(scene);
        for (var place : Place.values()) {
            key(scene, place.digit(), () -> go(place));
        }
        key(scene, KeyCode.N, () -> {
            if (open != null && !sheets.open()) {
                open.actions().give();
            }
        });
        return scene;
    }

    private static void key(Scene scene, KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN), action);
    }

    private void open(URI address) {
        connect.open(address);
    }

    private void elsewhere() {
        AddressSheet.show(sheets, connect::open);
    }

    /** Shows the page of a place. */
    void go(Place to) {
        place = to;
        navigation.select(to);
        if (open != null && !sheets.open()) {
            pages.getChildren().setAll(open.page(to));
            // The page of activity shows the same with each entry.
            interrupted.setVisible(to != Place.ACTIVITY);
            interrupted.setManaged(to != Place.ACTIVITY);
        }
    }

    /** Shows the page of a slice; from there one gets back to the page where one was. */
    private void visit(Hostdev slice) {
        if (open != null) {
            var page = open.slice(slice, () -> go(place), () -> go(Place.GPUS));
            pages.getChildren().setAll(page);
            page.requestFocus();
        }
    }

    private void show(Connection connection) {
        header.show(connection);
        lock.show(connection);
        if (!(connection instanceof Connection.Open)) {
            wiring.questions().cancelAll();
        }
        sheets.close();
        open = null;
        navigation.clear();
        interrupted.getChildren().clear();
        switch (connection) {
            case Connection.Connecting(var address) ->
                pages.getChildren().setAll(ConnectPane.waiting(address, connect::cancel));
            case Connection.Failed(var address, var problem) ->
                pages.getChildren()
                        .setAll(ConnectPane.failed(problem, () -> connect.open(address), this::open, this::elsewhere));
            case Connection.Open(var address, var desk) -> {
                open = new OpenPages(desk, wiring, sheets, this::notice, this::visit);
                open.countInto(navigation);
                interrupted.getChildren().setAll(open.interrupted(() -> go(Place.ACTIVITY)));
                desk.inventory().lostProperty().addListener((property, before, now) -> lost(now));
                go(place);
            }
        }
    }

    private void unlock() {
        if (connect.connectionProperty().get() instanceof Connection.Open(var address, var desk)) {
            lock.waiting(true);
            desk.unlock(outcome -> lock.waiting(false), failure -> {
                lock.waiting(false);
                notice(Problem.of(UNLOCK.get("unlock.failed"), failure));
            });
        }
    }

    /** Shows what a host asks above whatever else is open, and takes it away when nobody waits for it any more. */
    private void ask(@Nullable PendingQuestion question) {
        if (asking != null) {
            sheets.drop(asking);
            asking = null;
        }
        if (question != null) {
            var sheet = new QuestionSheet(question);
            asking = sheet.pane();
            sheets.showAbove(sheet.pane());
            sheet.focus();
        }
    }

    private void lost(String why) {
        pages.setDisable(!why.isEmpty());
        notice(why.isEmpty() ? null : Problem.lost(TEXTS.get("lost"), why));
    }

    /** Shows a problem above the page until somebody closes it. */
    private void notice(@Nullable Problem problem) {
        notices.getChildren().clear();
        notices.setStyle(problem == null ? "-fx-padding: 0;" : "-fx-padding: 16 32 0 32;");
        if (problem != null) {
            var close = Buttons.icon("notice-close", Icon.CLOSE, TEXTS.get("notice.close"), () -> notice(null));
            var banner = new Banner(Banner.Tone.WARNING, problem.what(), problem.why(), close);
            banner.setId("notice");
            notices.getChildren().add(banner);
        }
    }

    Parent root() {
        return root;
    }
}
