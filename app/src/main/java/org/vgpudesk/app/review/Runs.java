package org.vgpudesk.app.review;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The plans that run now, whether or not their sheet is still open. */
public final class Runs {

    private final ObservableList<PlanViewModel> running = FXCollections.observableArrayList();

    /** Starts a plan and keeps it here until it is over. */
    public void start(PlanViewModel plan) {
        running.add(plan);
        plan.stageProperty().addListener((property, before, now) -> {
            if (now != PlanViewModel.Stage.RUNNING) {
                running.remove(plan);
            }
        });
        plan.run();
    }

    /** Those that run now: a list for the asker, which lets go of what listens to it together with the asker. */
    public ObservableList<PlanViewModel> running() {
        return FXCollections.unmodifiableObservableList(running);
    }
}
