package org.vgpudesk.app.connect;

import java.net.URI;
import java.nio.file.Path;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.tasks.DirectTasks;
import org.vgpudesk.app.tasks.WaitingPump;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** A simulated host that has told all it has, for view-models. */
public final class OpenDesk implements AutoCloseable {

    private final WaitingPump pump = new WaitingPump();
    private final Desk desk;

    private OpenDesk(String address, Path journal) throws HostException {
        var inventory = new Inventory();
        var host = Hosts.open(URI.create(address), OpenPolicy.SAFE);
        var watch = host.watch(pump.newest(inventory::apply));
        desk = new Desk(host, watch, inventory, new FileJournal(journal), new DirectTasks());
    }

    public static OpenDesk at(String address, Path journal) throws HostException, InterruptedException {
        var open = new OpenDesk(address, journal);
        open.pump.until(() -> open.desk.inventory().knownProperty().get());
        return open;
    }

    public Desk desk() {
        return desk;
    }

    public WaitingPump pump() {
        return pump;
    }

    @Override
    public void close() {
        desk.close();
    }
}
