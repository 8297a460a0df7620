package org.vgpudesk.app.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.AddressSheet;
import org.vgpudesk.app.connect.ConnectPane;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.OpenHost;
import org.vgpudesk.app.look.SheetPane;
import org.vgpudesk.app.memory.LanguageMemory;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.PendingQuestion;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.language.Language;

/** The window: header, navigation, what is shown of the host where one is, and the sheets above. */
final class MainWindow implements Frame, Kept {

    private static final Texts CONNECT = Texts.of(ConnectViewModel.class);
    private static final Texts TEXTS = Texts.of(MainWindow.class);
    static final double RAIL_BELOW = 1180;

    private final Wiring wiring;
    private final ConnectViewModel connect;
    private final StackPane root = new StackPane();
    private final SheetLayer sheets = new SheetLayer(root);
    private final SearchLayer search = new SearchLayer(root);
    private final Header header;
    private final Navigation navigation;
    private final StackPane content = new StackPane();
    private final Map<OpenHost, HostPane> panes = new HashMap<>();
    private Place first = Place.GPUS;
    private @Nullable HostPane shown;
    private @Nullable SheetPane asking;

    MainWindow(Wiring wiring) {
        this.wiring = wiring;
        this.connect = wiring.connect();
        header = new Header(connect, wiring.theme(), this);
        navigation = new Navigation(this::go, () -> connect.open(Hosts.DEMO_WORKSTATION));
        var frame = new BorderPane();
        frame.getStyleClass().add("frame");
        frame.setTop(header);
        frame.setLeft(navigation);
        frame.setCenter(content);
        root.getChildren().setAll(frame);
        root.widthProperty().addListener((property, before, now) -> {
            navigation.narrow(now.doubleValue() < RAIL_BELOW);
            header.narrow(now.doubleValue() < RAIL_BELOW);
        });
        navigation.select(first);
        connect.currentProperty().addListener((property, before, now) -> show(now));
        wiring.questions().currentProperty().addListener((property, before, now) -> ask(now));
        connect.noticeProperty().addListener((property, before, now) -> pane(p -> p.notice(now)));
        show(connect.currentProperty().get());
    }

    /** The window's content with its keys, dressed in the theme. */
    Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        wiring.theme().wear(scene);
        new Keys(this, () -> !sheets.open() && !search.open()).into(scene);
        MenuKey.into(scene);
        return scene;
    }

    @Override
    public void beginAt(Place place) {
        first = place;
        navigation.select(place);
    }

    @Override
    public Place place() {
        return shown == null ? first : shown.place();
    }

    /** What is shown of the host where one is, if one is anywhere. */
    Optional<HostPane> pane() {
        return Optional.ofNullable(shown);
    }

    private void pane(Consumer<HostPane> action) {
        pane().ifPresent(action);
    }

    @Override
    public void go(Place to) {
        if (!sheets.open()) {
            pane(p -> p.go(to));
        }
        navigation.select(place());
    }

    /** Goes where one was before. */
    void back() {
        pane(HostPane::back);
        navigation.select(place());
    }

    private void show(@Nullable OpenHost host) {
        search.close();
        sheets.close();
        pane(p -> p.onNews(() -> {}));
        panes.keySet().retainAll(connect.hosts());
        header.show(host);
        if (host == null) {
            shown = null;
            navigation.clear();
            content.getChildren().clear();
            if (connect.connectionProperty().get() instanceof Connection.Closed) {
                content.getChildren().setAll(ConnectPane.closed(connect::open, this::elsewhere));
            }
            return;
        }
        wiring.questions()
                .lookAt(asker -> asker.equals(host.address())
                        || connect.hosts().stream().noneMatch(h -> h.address().equals(asker)));
        var pane = panes.computeIfAbsent(host, h -> new HostPane(h, wiring, sheets, this, first));
        shown = pane;
        content.getChildren().setAll(pane);
        navigation.select(pane.place());
        pane.onNews(() -> pane.open().ifPresentOrElse(open -> open.count(navigation), navigation::clear));
    }

    @Override
    public void unlock() {
        pane(HostPane::unlock);
    }

    @Override
    public void elsewhere() {
        AddressSheet.show(sheets, connect);
    }

    @Override
    public void close(OpenHost host) {
        boolean busy = host.connectionProperty().get() instanceof Connection.Open(var address, var desk)
                && wiring.runs().running().stream().anyMatch(run -> run.on(desk));
        if (busy) {
            var why = new HostException(FailureKind.IN_USE, CONNECT.get("picker.busy.why"));
            pane(p -> p.notice(Problem.of(CONNECT.get("picker.busy", host.title()), why)));
        } else {
            connect.close(host);
        }
    }

    @Override
    public void search() {
        search.show(new Findings(this, wiring).all());
    }

    @Override
    public void help() {
        HelpSheet.show(sheets, place());
    }

    @Override
    public void settings() {
        var memory = new LanguageMemory(wiring.state());
        wiring.tasks()
                .run(
                        memory::chosen,
                        now -> SettingsSheet.show(
                                sheets, wiring.theme(), new SettingsSheet.Speech(now, l -> speak(memory, l))),
                        this::unremembered);
    }

    private void speak(LanguageMemory memory, Optional<Language> language) {
        wiring.tasks()
                .run(
                        () -> {
                            memory.choose(language);
                            return language;
                        },
                        chosen -> {},
                        this::unremembered);
    }

    private void unremembered(Exception failure) {
        pane(p -> p.notice(Problem.of(TEXTS.get("settings.unwritable"), failure)));
    }

    /** Opens the menu of hosts. */
    void pick() {
        header.pick();
    }

    /** Shows what a host asks above whatever else is open, and takes it away when nobody waits for it any more. */
    private void ask(@Nullable PendingQuestion question) {
        if (asking != null) {
            sheets.drop(asking);
            asking = null;
        }
        if (question != null) {
            search.close();
            var sheet = new QuestionSheet(question);
            asking = sheet.pane();
            sheets.showAbove(sheet.pane());
            sheet.focus();
        }
    }

    Parent root() {
        return root;
    }
}
