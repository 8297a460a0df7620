package org.vgpudesk.app.connect;

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vgpudesk.app.inventory.Inventory;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.tasks.EventPump;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.hosts.Hosts;

/**
 * One host that the window keeps open, or tries to open, with a connection, a watch and an inventory of its own: what one
 * host does or does not do holds up no other. Belongs to the window's thread.
 */
public final class OpenHost implements AutoCloseable {

    private static final Texts TEXTS = Texts.of(OpenHost.class);

    private final URI address;
    private final Tasks tasks;
    private final EventPump pump;
    private final Opener opener;
    private final Journal journal;
    private final ReadOnlyObjectWrapper<Connection> connection;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private int attempt;

    OpenHost(URI address, Tasks tasks, EventPump pump, Opener opener, Journal journal) {
        this.address = address;
        this.tasks = tasks;
        this.pump = pump;
        this.opener = opener;
        this.journal = journal;
        connection = new ReadOnlyObjectWrapper<>(new Connection.Connecting(address()));
        standing = new ReadOnlyObjectWrapper<>(Standing.of(connection.get()));
        connection.addListener((property, before, now) -> stand());
    }

    /** Where it is; fit to be shown. */
    public URI address() {
        return Hosts.withoutPassword(address);
    }

    /** What people call it. */
    public String title() {
        return connection.get() instanceof Connection.Open(var open, var desk) && !open.equals(Hosts.THIS_COMPUTER)
                ? desk.info().title()
                : title(address());
    }

    /** What people call the host at an address that nobody has opened. */
    public static String title(URI address) {
        if (address.equals(Hosts.THIS_COMPUTER)) {
            return TEXTS.get("this.computer");
        }
        if (address.equals(Hosts.DEMO_WORKSTATION)) {
            return TEXTS.get("demo");
        }
        return Objects.requireNonNullElse(address.getHost(), TEXTS.get("another"));
    }

    /** Whether nothing real is touched there. */
    public boolean simulated() {
        return "sim".equals(address.getScheme());
    }

    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    private void stand() {
        standing.set(Standing.of(connection.get()));
    }

    /** Whether nobody has tried to open it yet, or that has failed. */
    boolean idle() {
        return attempt == 0 || connection.get() instanceof Connection.Failed;
    }

    /** Opens it, again if it was open. */
    void open(Consumer<HostException> failed) {
        release();
        int mine = attempt;
        connection.set(new Connection.Connecting(address()));
        var inventory = new Inventory();
        var listener = pump.newest(inventory::apply);
        tasks.run(
                () -> {
                    var host = opener.open(address);
                    return new Opened(host, watch(host, listener));
                },
                opened -> {
                    var desk = new Desk(opened.host(), opened.watch(), inventory, journal, tasks);
                    if (mine == attempt) {
                        opened(desk, listener);
                    } else {
                        desk.close();
                    }
                },
                failure -> {
                    if (mine == attempt) {
                        failed.accept(
                                failure instanceof HostException known
                                        ? known
                                        : new HostException(
                                                FailureKind.OTHER,
                                                TEXTS.get("unexpected"),
                                                String.valueOf(failure),
                                                failure));
                    }
                });
    }

    private record Opened(Host host, Host.Watch watch) {}

    private static Host.Watch watch(Host host, Consumer<HostEvent> listener) throws HostException {
        try {
            return host.watch(listener);
        } catch (HostException e) {
            host.close();
            throw e;
        }
    }

    private void opened(Desk desk, Consumer<HostEvent> listener) {
        desk.readAgainInto(listener);
        desk.inventory().lostProperty().addListener((property, before, now) -> stand());
        desk.inventory().accessProperty().addListener((property, before, now) -> stand());
        connection.set(new Connection.Open(address(), desk));
    }

    /** Stops waiting for it. */
    public void cancel() {
        if (connection.get() instanceof Connection.Connecting) {
            attempt++;
            fail(new HostException(FailureKind.UNREACHABLE, TEXTS.get("cancelled")));
        }
    }

    void fail(HostException failure) {
        connection.set(new Connection.Failed(address(), Problem.of(TEXTS.get("failed", address()), failure)));
    }

    /** Lets go of it without a word to anybody: the window is going. */
    void release() {
        attempt++;
        if (connection.get() instanceof Connection.Open open) {
            open.desk().close();
        }
    }

    @Override
    public void close() {
        release();
        connection.set(new Connection.Closed(address()));
    }
}
