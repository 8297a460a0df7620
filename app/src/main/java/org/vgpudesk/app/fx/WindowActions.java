package org.vgpudesk.app.fx;

import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.app.connect.Actions;
import org.vgpudesk.app.connect.AddressSheet;
import org.vgpudesk.app.connect.Desk;
import org.vgpudesk.app.give.GiveSheet;
import org.vgpudesk.app.give.GiveViewModel;
import org.vgpudesk.app.give.Piece;
import org.vgpudesk.app.give.Pieces;
import org.vgpudesk.app.gpu.SliceSizes;
import org.vgpudesk.app.inventory.GpuNames;
import org.vgpudesk.app.inventory.Slice;
import org.vgpudesk.app.look.Sheets;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.review.PlanFlow;
import org.vgpudesk.app.review.PlanViewModel;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.app.unlock.QuestionSheet;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Labels;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.Redo;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.hosts.Hosts;

/** Does what the pages ask for, on the host that is open. */
final class WindowActions implements Actions {

    private static final Texts UNLOCK = Texts.of(QuestionSheet.class);
    private static final Texts TEXTS = Texts.of(WindowActions.class);

    private final Desk desk;
    private final Wiring wiring;
    private final Sheets sheets;
    private final Consumer<Problem> problems;
    private final Consumer<Hostdev> slices;

    /**
     * @param problems shown where no sheet is open for them
     * @param slices shows the page of a slice
     */
    WindowActions(Desk desk, Wiring wiring, Sheets sheets, Consumer<Problem> problems, Consumer<Hostdev> slices) {
        this.desk = desk;
        this.wiring = wiring;
        this.sheets = sheets;
        this.problems = problems;
        this.slices = slices;
    }

    /** Whether nothing can be changed; says so. */
    private boolean locked() {
        if (desk.inventory().accessProperty().get() instanceof Access.Locked(var why)) {
            problems.accept(
                    Problem.of(UNLOCK.get("locked.action"), new HostException(FailureKind.DENIED, why, "", null)));
            return true;
        }
        return false;
    }

    private void give(Consumer<GiveViewModel> answers) {
        if (!locked()) {
            GiveSheet.open(answered(answers), sheets, wiring.runs(), this);
        }
    }

    private void toReview(Consumer<GiveViewModel> answers) {
        if (!locked()) {
            GiveSheet.openToReview(answered(answers), sheets, wiring.runs(), this);
        }
    }

    private GiveViewModel answered(Consumer<GiveViewModel> answers) {
        var model = new GiveViewModel(desk, wiring.words());
        answers.accept(model);
        return model;
    }

    @Override
    public void give() {
        give(model -> {});
    }

    @Override
    public void giveTo(UUID domain) {
        give(model -> model.choose(domain));
    }

    @Override
    public void giveSize(String gpuId, String typeId) {
        give(model -> model.choose(new Piece.Size(gpuId, typeId)));
    }

    @Override
    public void offerSize(String gpuId, String typeId) {
        toReview(model -> model.choose(new Piece.Size(gpuId, typeId)));
    }

    @Override
    public void giveSizeTo(String gpuId, String typeId, UUID domain) {
        toReview(model -> {
            model.choose(new Piece.Size(gpuId, typeId));
            model.choose(domain);
        });
    }

    @Override
    public String whyNot(String gpuId, String typeId, UUID domain) {
        return desk.inventory().accessProperty().get() instanceof Access.Locked(var why)
                ? why
                : new Pieces(desk, wiring.words()).whyNot(new Piece.Size(gpuId, typeId), domain);
    }

    @Override
    public void giveDevice(String gpuId, Hostdev device) {
        give(model -> model.choose(new Piece.Existing(gpuId, device)));
    }

    @Override
    public void takeBack(UUID domain, Hostdev device) {
        propose(new Request.TakeBack(domain, device, false), device, "take.refused");
    }

    @Override
    public void openSlice(Hostdev device) {
        slices.accept(device);
    }

    @Override
    public void keep(MediatedDeviceId slice) {
        propose(new Request.Keep(slice), new Hostdev.Mediated(slice.uuid(), ""), "keep.refused");
    }

    @Override
    public void remove(MediatedDeviceId slice) {
        propose(new Request.RemoveSlice(slice), new Hostdev.Mediated(slice.uuid(), ""), "remove.refused");
    }

    @Override
    public void giveOwn(UUID domain, UUID shared) {
        if (locked()) {
            return;
        }
        desk.configuration(
                domain,
                configuration -> propose(
                        new Request.OwnSlice(domain, shared, UUID.randomUUID(), configuration),
                        new Hostdev.Mediated(shared, ""),
                        "own.refused"),
                failure -> problems.accept(Problem.of(TEXTS.get("own.refused"), failure)));
    }

    @Override
    public void start(UUID domain) {
        var inventory = desk.inventory();
        var waiting = inventory.state().domain(domain).stream()
                .flatMap(d -> d.config().stream())
                .filter(d -> inventory
                        .slice(d)
                        .map(Slice::mediated)
                        .filter(m -> !m.active())
                        .isPresent())
                .findFirst();
        waiting.ifPresentOrElse(
                slice -> propose(new Request.StartMachine(domain), slice, "start.refused"),
                () -> run(new Verb.StartDomain(domain)));
    }

    /** Opens the review of what is asked for, or says why it cannot be. */
    private void propose(Request request, Hostdev about, String refused) {
        if (locked()) {
            return;
        }
        try {
            review(PlanViewModel.toRun(desk, named(desk.plan(request), about)));
        } catch (HostException e) {
            problems.accept(Problem.of(TEXTS.get(refused), e));
        }
    }

    /** The plan with what the window calls the card and the size. */
    private Plan named(Plan plan, Hostdev device) {
        var inventory = desk.inventory();
        return inventory
                .slice(device)
                .map(s -> plan.withLabels(new Labels(
                        plan.labels().domain(),
                        GpuNames.brief(s.gpu()),
                        new SliceSizes(inventory, wiring.words()).size(s))))
                .orElse(plan);
    }

    @Override
    public void undo(Plan plan) {
        review(PlanViewModel.toUndo(desk, plan));
    }

    @Override
    public void redo(Journal.Entry undone) {
        try {
            review(PlanViewModel.toRedo(
                    desk, desk.planAgain(undone), undone.plan().id()));
        } catch (HostException e) {
            problems.accept(Problem.of(TEXTS.get("redo.refused"), e));
        }
    }

    /** Opens the review of undoing what was done last, if there is anything. */
    void undoNewest() {
        desk.history(
                history -> history.stream()
                        .filter(e -> e.state() == Journal.State.DONE || e.state() == Journal.State.LEFT)
                        .findFirst()
                        .ifPresentOrElse(e -> undo(e.plan()), () -> nothing("undo.nothing")),
                failure -> problems.accept(Problem.of(TEXTS.get("history.unreadable"), failure)));
    }

    /** Opens the review of doing again what was taken back last, if there is anything. */
    void redoNewest() {
        desk.history(
                history -> Redo.newest(history, desk.info().uri())
                        .ifPresentOrElse(this::redo, () -> nothing("redo.nothing")),
                failure -> problems.accept(Problem.of(TEXTS.get("history.unreadable"), failure)));
    }

    private void nothing(String key) {
        problems.accept(Problem.of(TEXTS.get(key), new HostException(FailureKind.NOT_FOUND, TEXTS.get(key + ".why"))));
    }

    @Override
    public void finish(Interruption interruption) {
        review(PlanViewModel.toFinish(desk, interruption));
    }

    @Override
    public void undo(Interruption interruption) {
        review(PlanViewModel.toUndo(desk, interruption));
    }

    private void review(PlanViewModel plan) {
        if (locked()) {
            return;
        }
        PlanFlow.open(plan, sheets, wiring.runs(), this);
    }

    @Override
    public void run(Verb verb) {
        if (locked()) {
            return;
        }
        try {
            var plan = PlanViewModel.toRun(desk, desk.plan(new Request.Change(verb)));
            plan.problemProperty().addListener((property, before, now) -> {
                if (now != null) {
                    problems.accept(now);
                }
            });
            wiring.runs().start(plan);
        } catch (HostException e) {
            problems.accept(Problem.of(e));
        }
    }

    @Override
    public void openDemo() {
        wiring.connect().open(Hosts.DEMO_WORKSTATION);
    }

    @Override
    public void connectElsewhere() {
        AddressSheet.show(sheets, wiring.connect());
    }
}
