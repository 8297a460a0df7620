package org.vgpudesk.app.fx;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.activity.ActivityPage;
import org.vgpudesk.app.activity.ActivityViewModel;
import org.vgpudesk.app.activity.InterruptedBanner;
import org.vgpudesk.app.activity.InterruptedViewModel;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.gpu.GpuPage;
import org.vgpudesk.app.gpu.GpuPageViewModel;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.machine.MachinesPage;
import org.vgpudesk.app.machine.MachinesViewModel;
import org.vgpudesk.app.problem.Problem;

/** The pages of one open host, each made when it is first looked at. */
final class OpenPages {

    private final Desk desk;
    private final Wiring wiring;
    private final WindowActions actions;
    private final InterruptedViewModel interrupted;
    private @Nullable ActivityViewModel activity;
    private final Map<Place, Node> made = new EnumMap<>(Place.class);

    OpenPages(Desk desk, Wiring wiring, Sheets sheets, Consumer<Problem> problems) {
        this.desk = desk;
        this.wiring = wiring;
        this.actions = new WindowActions(desk, wiring, sheets, problems);
        this.interrupted = new InterruptedViewModel(desk, wiring.runs(), problems);
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
            case GPUS -> new GpuPage(new GpuPageViewModel(desk.inventory(), wiring.words()), actions);
            case MACHINES ->
                new MachinesPage(
                        new MachinesViewModel(desk.inventory(), new SliceSizes(desk.inventory(), wiring.words())),
                        actions);
            case ACTIVITY -> {
                activity = new ActivityViewModel(desk, wiring.runs(), interrupted);
                yield new ActivityPage(activity, actions);
            }
        });
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
