package org.vgpudesk.app.connect;

import java.util.UUID;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;
import org.vgpudesk.host.plan.Interruption;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;

/** What a page can ask the window for. Nothing of it changes a host before somebody has seen a review, but for {@link #run}. */
public interface Actions {

    /** Opens the Give sheet with nothing chosen. */
    void give();

    /** Opens the Give sheet for a virtual machine. */
    void giveTo(UUID domain);

    /** Opens the Give sheet with a size of a card chosen. */
    void giveSize(String gpuId, String typeId);

    /** Opens the list of the machines that can be given a size of a card; the one that is chosen leads to the review at once. */
    void offerSize(String gpuId, String typeId);

    /** Opens the review of giving a machine a size of a card. */
    void giveSizeTo(String gpuId, String typeId, UUID domain);

    /** Why a machine cannot be given a size of a card as the host is now; empty if it can. */
    String whyNot(String gpuId, String typeId, UUID domain);

    /** Opens the Give sheet with a device chosen that is there already. */
    void giveDevice(String gpuId, Hostdev device);

    /** Opens the review of taking a device back. */
    void takeBack(UUID domain, Hostdev device);

    /** Opens the page of a slice. */
    void openSlice(Hostdev device);

    /** Opens the review of making a slice outlive a reboot. */
    void keep(MediatedDeviceId slice);

    /** Opens the review of removing a slice that nobody has. */
    void remove(MediatedDeviceId slice);

    /** Opens the review of giving a machine its own slice in place of one that another machine has, too. */
    void giveOwn(UUID domain, UUID shared);

    /** Starts a machine: at once if its slices are started, else with a review. */
    void start(UUID domain);

    /** Opens the review of undoing a plan. */
    void undo(Plan plan);

    /** Opens the review of doing again what was taken back. */
    void redo(Journal.Entry undone);

    /** Opens the review of finishing what was interrupted. */
    void finish(Interruption interruption);

    /** Opens the review of taking back what was interrupted. */
    void undo(Interruption interruption);

    /** Does one thing at once and says if it does not work. */
    void run(Verb verb);

    void openDemo();

    /** Asks for the address of another computer. */
    void connectElsewhere();
}
