package org.vgpudesk.app.fx;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.activity.ActivityPage;
import org.vgpudesk.app.activity.ActivityViewModel;
import org.vgpudesk.app.activity.InterruptedBanner;
import org.vgpudesk.app.activity.InterruptedViewModel;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.drag.DragViewModel;
import org.vgpudesk.app.gpu.GpuPage;
import org.vgpudesk.app.gpu.GpuPageViewModel;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.machine.MachinesPage;
import org.vgpudesk.app.machine.MachinesViewModel;
import org.vgpudesk.app.machine.NewMachine;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.slice.Readings;
import org.vgpudesk.app.slice.RegionsViewModel;
import org.vgpudesk.app.slice.SlicePage;
import org.vgpudesk.app.slice.SliceViewModel;
import org.vgpudesk.app.tasks.FxFrames;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Hostdev;

/** The pages of one open host, each made when it is first looked at. */
final class OpenPages {

    private static final Texts TEXTS = Texts.of(OpenPages.class);

    private final Desk desk;
    private final Wiring wiring;
    private final WindowActions actions;
    private final InterruptedViewModel interrupted;
    private final Consumer<Problem> problems;
    /** Follows the window's names without being held by them: they outlive a host that is closed. */
    private final ObjectProperty<Map<UUID, String>> names = new SimpleObjectProperty<>(Map.of());

    private final Readings readings = new Readings();
    private final DragViewModel drag = new DragViewModel();
    private @Nullable ActivityViewModel activity;
    private final Map<Place, Node> made = new EnumMap<>(Place.class);

    OpenPages(Desk desk, Wiring wiring, Sheets sheets, Consumer<Problem> problems, Consumer<Hostdev> slices) {
        this.desk = desk;
        this.wiring = wiring;
        this.actions = new WindowActions(desk, wiring, sheets, problems, slices);
        this.problems = problems;
        names.bind(wiring.names().namesProperty());
        names.subscribe(desk.inventory()::call);
        wiring.names().load(failure -> problems.accept(Problem.of(TEXTS.get("names.unreadable"), failure)));
        this.interrupted = new InterruptedViewModel(desk, wiring.runs(), problems);
    }

    /** What is dragged from the sizes to the virtual machines. */
    DragViewModel drag() {
        return drag;
    }

    WindowActions actions() {
        return actions;
    }

    /** Says what was interrupted on this host, if anything was. */
    Node interrupted(Runnable more) {
        return new InterruptedBanner(interrupted, actions, more);
    }

    Node page(Place place) {
        return made.computeIfAbsent(place, p -> switch (p) {
            case GPUS ->
                new GpuPage(
                        new GpuPageViewModel(desk.inventory(), wiring.words(), FxFrames.ofTheWindow()), actions, drag);
            case MACHINES ->
                new MachinesPage(
                        new MachinesViewModel(desk.inventory(), new SliceSizes(desk.inventory(), wiring.words())),
                        actions,
                        new NewMachine(desk.info(), wiring.tasks(), problems, System.getenv("PATH")),
                        drag);
            case ACTIVITY -> {
                activity = new ActivityViewModel(desk, wiring.runs(), interrupted);
                yield new ActivityPage(activity, actions);
            }
        });
    }

    /** The page of a slice, as it is each time it is opened. */
    SlicePage slice(Hostdev device, SlicePage.Ways ways) {
        var model = new SliceViewModel(
                desk,
                new SliceSizes(desk.inventory(), wiring.words()),
                device,
                wiring.words().bookProperty());
        return new SlicePage(model, new RegionsViewModel(desk, readings), actions, ways, this::name);
    }

    private void name(UUID slice, String name) {
        wiring.names()
                .name(slice, name, failure -> problems.accept(Problem.of(TEXTS.get("names.unwritable"), failure)));
    }

    /** Shows the numbers beside the places. */
    void count(Navigation navigation) {
        var state = desk.inventory().state();
        navigation.count(Place.GPUS, Integer.toString(state.gpus().size()));
        navigation.count(Place.MACHINES, Integer.toString(state.domains().size()));
    }

    /** Reads again what the host does not tell by itself: the journal. */
    void readAgain() {
        interrupted.refresh();
        if (activity != null) {
            activity.refresh();
        }
    }
}
