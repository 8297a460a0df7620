package org.vgpudesk.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vgpudesk.app.connect.Connection;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.connect.HostPicker;
import org.vgpudesk.app.connect.OpenHost;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.OsName;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.look.Icon;
import org.vgpudesk.app.look.StateMark;
import org.vgpudesk.app.search.Hit;
import org.vgpudesk.app.search.SearchPane;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.Gpu;
import org.vgpudesk.hosts.Hosts;

/** Everything that can be found now: of the host that is shown, then of the others that are open, then what can be done. */
final class Findings {

    private static final Texts TEXTS = Texts.of(SearchPane.class);
    private static final Texts PLACES = Texts.of(Findings.class);

    private final MainWindow window;
    private final Wiring wiring;
    private final List<Hit> hits = new ArrayList<>();

    Findings(MainWindow window, Wiring wiring) {
        this.window = window;
        this.wiring = wiring;
    }

    List<Hit> all() {
        var shown = wiring.connect().currentProperty().get();
        if (shown != null) {
            things(shown);
        }
        whatToDo();
        for (var host : wiring.connect().hosts()) {
            if (host != shown) {
                things(host);
            }
            hit(
                    Icon.COMPUTER,
                    "kind.host",
                    host.title(),
                    HostPicker.word(host.standingProperty().get().state()),
                    host.address().toString(),
                    () -> wiring.connect().select(host));
        }
        for (var address : wiring.connect().recent().hosts()) {
            if (wiring.connect().hosts().stream().noneMatch(h -> h.address().equals(address))) {
                hit(
                        Icon.OTHER_COMPUTER,
                        "kind.host",
                        address.toString(),
                        "",
                        "",
                        () -> wiring.connect().open(address));
            }
        }
        return hits;
    }

    private void hit(Icon icon, String kind, String title, String second, String words, Runnable go) {
        hits.add(new Hit(icon, TEXTS.get(kind), title, second, words, go));
    }

    private void things(OpenHost host) {
        if (host.connectionProperty().get() instanceof Connection.Open(var address, var desk)) {
            desk.inventory().state().domains().forEach(d -> machine(host, d));
            desk.inventory().state().gpus().forEach(g -> gpu(host, desk, g));
        }
    }

    private void machine(OpenHost host, Domain domain) {
        var second = StateMark.word(domain.state());
        hit(
                Icon.MACHINE,
                "kind.machine",
                domain.name(),
                where(host, second),
                domain.uuid() + " " + OsName.of(domain.osId()),
                () -> reveal(host, Place.MACHINES, domain.uuid().toString()));
    }

    private void gpu(OpenHost host, Desk desk, Gpu gpu) {
        var name = GpuNames.full(gpu);
        hit(
                Icon.GPU,
                "kind.gpu",
                name,
                where(host, gpu.id()),
                gpu.title() + " " + Objects.requireNonNullElse(gpu.vendor(), ""),
                () -> reveal(host, Place.GPUS, "gpu-" + gpu.id()));
        desk.inventory().slices(gpu).forEach(slice -> slice(host, desk, slice));
        var words = wiring.words();
        for (var type : gpu.types()) {
            var size = words.of(gpu, type, desk.inventory().state().facts());
            hit(
                    Icon.ADD,
                    "kind.size",
                    size.title(),
                    where(host, TEXTS.get("size.of", GpuNames.brief(gpu))),
                    type.id() + " " + type.title(),
                    () -> {
                        wiring.connect().select(host);
                        actions().ifPresent(a -> a.giveSize(gpu.id(), type.id()));
                    });
        }
    }

    private void slice(OpenHost host, Desk desk, Slice slice) {
        var size = new SliceSizes(desk.inventory(), wiring.words()).size(slice);
        hit(
                Icon.SWAP,
                "kind.slice",
                slice.owner().map(Domain::name).orElse(TEXTS.get("slice.unused")),
                where(host, TEXTS.get("slice.of", size, GpuNames.brief(slice.gpu()))),
                slice.device() + " " + desk.inventory().ownName(slice.device()),
                () -> {
                    wiring.connect().select(host);
                    window.pane().ifPresent(pane -> pane.visit(slice.device()));
                });
    }

    /** Which host it is on is said only where there is more than one. */
    private String where(OpenHost host, String second) {
        return wiring.connect().hosts().size() == 1 ? second : TEXTS.get("elsewhere", second, host.title());
    }

    private Optional<WindowActions> actions() {
        return window.pane().flatMap(HostPane::open).map(OpenPages::actions);
    }

    private void reveal(OpenHost host, Place place, String id) {
        wiring.connect().select(host);
        window.go(place);
        window.pane().ifPresent(pane -> pane.reveal(id));
    }

    private void whatToDo() {
        action(Icon.ADD, TEXTS.get("action.give"), () -> actions().ifPresent(WindowActions::give));
        for (var place : Place.values()) {
            action(place.icon(), TEXTS.get("action.go", PLACES.get("place." + place.key())), () -> window.go(place));
        }
        action(Icon.UNDO, TEXTS.get("action.undo"), () -> actions().ifPresent(WindowActions::undoNewest));
        action(Icon.REDO, TEXTS.get("action.redo"), () -> actions().ifPresent(WindowActions::redoNewest));
        action(Icon.OTHER_COMPUTER, TEXTS.get("action.connect"), window::elsewhere);
        action(Icon.DEMO, TEXTS.get("action.demo"), () -> wiring.connect().open(Hosts.DEMO_WORKSTATION));
        action(Icon.LIGHT, TEXTS.get("action.theme"), wiring.theme()::cycle);
        action(Icon.AUTOMATIC, TEXTS.get("action.again"), () -> window.pane().ifPresent(HostPane::readAgain));
        action(Icon.SETTINGS, TEXTS.get("action.settings"), window::settings);
        action(Icon.HELP, TEXTS.get("action.help"), window::help);
    }

    private void action(Icon icon, String title, Runnable go) {
        hit(icon, "kind.action", title, "", "", go);
    }
}
