package org.vgpudesk.app.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.ConnectPane;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.OpenHost;
import org.vgpudesk.app.drag.DragSaying;
import org.vgpudesk.app.look.Banner;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.Page;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.slice.SlicePage;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.Hostdev;

/**
 * What the window shows of one host: its pages, what is said above them, and where one has been. Kept as it is while
 * another host is shown.
 */
final class HostPane extends VBox {

    private static final Texts TEXTS = Texts.of(HostPane.class);
    private static final Texts UNLOCK = Texts.of(QuestionSheet.class);

    private final OpenHost host;
    private final Wiring wiring;
    private final SheetLayer sheets;
    private final Frame frame;
    private final LockBanner lock;
    private final VBox notices = new VBox(8);
    private final VBox interrupted = new VBox();
    private final StackPane pages = new StackPane();
    private final Deque<Place> behind = new ArrayDeque<>();
    private Place place;
    private boolean visiting;
    private @Nullable OpenPages open;
    private Runnable news = () -> {};

    HostPane(OpenHost host, Wiring wiring, SheetLayer sheets, Frame frame, Place place) {
        this.host = host;
        this.wiring = wiring;
        this.sheets = sheets;
        this.frame = frame;
        this.place = place;
        lock = new LockBanner(this::unlock);
        getChildren().setAll(lock, notices, interrupted, pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        notices.setStyle("-fx-padding: 0;");
        host.connectionProperty().addListener((property, before, now) -> show(now));
        show(host.connectionProperty().get());
    }

    Place place() {
        return place;
    }

    /** What can be done with the host, while it is open. */
    Optional<OpenPages> open() {
        return Optional.ofNullable(open);
    }

    /** Calls this whenever the numbers beside the places may have changed. */
    void onNews(Runnable action) {
        news = action;
        action.run();
    }

    /** Shows the page of a place. */
    void go(Place to) {
        if (to != place) {
            behind.push(place);
        }
        show(to);
    }

    /** Shows the page of a slice; from there one gets back to the page where one was. */
    void visit(Hostdev slice) {
        if (open != null) {
            var page = open.slice(slice, new SlicePage.Ways(this::back, () -> frame.go(Place.GPUS), card -> {
                frame.go(Place.GPUS);
                reveal("gpu-" + card);
            }));
            visiting = true;
            pages.getChildren().setAll(page);
            page.requestFocus();
        }
    }

    /** Shows the page where one was before; stays if there is none. */
    void back() {
        if (visiting) {
            show(place);
        } else if (!behind.isEmpty()) {
            show(behind.pop());
        }
    }

    /** Moves the focus to something on the page that is shown. */
    void reveal(String id) {
        if (pages.getChildren().getFirst() instanceof Page page) {
            page.reveal(id);
        }
    }

    private void show(Place to) {
        place = to;
        visiting = false;
        if (open != null) {
            pages.getChildren().setAll(open.page(to));
            // The page of activity shows the same with each entry.
            interrupted.setVisible(to != Place.ACTIVITY);
            interrupted.setManaged(to != Place.ACTIVITY);
        }
    }

    private void show(Connection connection) {
        lock.show(connection);
        if (!(connection instanceof Connection.Open)) {
            wiring.questions().cancel(host.address()::equals);
        }
        if (getScene() != null) {
            sheets.close();
        }
        open = null;
        interrupted.getChildren().clear();
        switch (connection) {
            case Connection.Connecting(var address) ->
                pages.getChildren().setAll(ConnectPane.waiting(address, host::cancel));
            case Connection.Failed(var address, var problem) ->
                pages.getChildren()
                        .setAll(ConnectPane.failed(
                                problem,
                                () -> wiring.connect().open(address),
                                wiring.connect()::open,
                                frame::elsewhere));
            case Connection.Open(var address, var desk) -> {
                open = new OpenPages(desk, wiring, sheets, this::notice, this::visit);
                getChildren().removeIf(DragSaying.class::isInstance);
                getChildren().add(new DragSaying(this, open.drag()));
                interrupted.getChildren().setAll(open.interrupted(() -> frame.go(Place.ACTIVITY)));
                desk.inventory().lostProperty().addListener((property, before, now) -> lost(now));
                desk.inventory().revisionProperty().addListener((property, before, now) -> news.run());
                show(place);
            }
            case Connection.Closed closed -> pages.getChildren().clear();
        }
        news.run();
    }

    /** Asks for the right to change the host. */
    void unlock() {
        if (host.connectionProperty().get() instanceof Connection.Open(var address, var desk)) {
            lock.waiting(true);
            desk.unlock(outcome -> lock.waiting(false), failure -> {
                lock.waiting(false);
                notice(Problem.of(UNLOCK.get("unlock.failed"), failure));
            });
        }
    }

    /** Reads the host again, or tries again to open it. */
    void readAgain() {
        switch (host.connectionProperty().get()) {
            case Connection.Failed(var address, var problem) -> wiring.connect().open(address);
            case Connection.Open(var address, var desk) ->
                desk.readAgain(failure -> notice(Problem.of(TEXTS.get("again.failed"), failure)));
            case Connection.Connecting connecting -> {}
            case Connection.Closed closed -> {}
        }
        open().ifPresent(OpenPages::readAgain);
    }

    private void lost(String why) {
        pages.setDisable(!why.isEmpty());
        notice(why.isEmpty() ? null : Problem.lost(TEXTS.get("lost"), why));
    }

    /** Shows a problem above the page until somebody closes it. */
    void notice(@Nullable Problem problem) {
        notices.getChildren().clear();
        notices.setStyle(problem == null ? "-fx-padding: 0;" : "-fx-padding: 16 32 0 32;");
        if (problem != null) {
            var close = Buttons.icon("notice-close", Icon.CLOSE, TEXTS.get("notice.close"), () -> notice(null));
            var banner = new Banner(Banner.Tone.WARNING, problem.what(), problem.why(), close);
            banner.setId("notice");
            notices.getChildren().add(banner);
        }
    }
}
