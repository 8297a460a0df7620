package org.vgpudesk.app.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
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

/** Which host the window is for. One at a time: opening another one lets go of the first. */
public final class ConnectViewModel implements AutoCloseable {

    private static final Texts TEXTS = Texts.of(ConnectViewModel.class);

    private final Tasks tasks;
    private final EventPump pump;
    private final Opener opener;
    private final Journal journal;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting(Hosts.THIS_COMPUTER));
    private final ObjectProperty<@Nullable Problem> notice = new SimpleObjectProperty<>();
    private int attempt;

    public ConnectViewModel(Tasks tasks, EventPump pump, Opener opener, Journal journal) {
        this.tasks = tasks;
        this.pump = pump;
        this.opener = opener;
        this.journal = journal;
    }

    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Why the window shows another host than one would expect; nothing if it does not. */
    public ObjectProperty<@Nullable Problem> noticeProperty() {
        return notice;
    }

    /** Opens this computer if it answers, else the demo workstation, and says which. */
    public void openThisComputerOrDemo() {
        open(Hosts.THIS_COMPUTER, failure -> {
            open(Hosts.DEMO_WORKSTATION);
            notice.set(Problem.of(TEXTS.get("demo.instead"), failure));
        });
    }

    /** Opens the host at an address that somebody typed. */
    public void open(String typed) {
        try {
            open(new URI(typed.strip()));
        } catch (URISyntaxException e) {
            release();
            fail(
                    URI.create("unknown:///"),
                    new HostException(FailureKind.INVALID, TEXTS.get("malformed", typed.strip(), e.getReason())));
        }
    }

    /** Opens the host at an address. */
    public void open(URI address) {
        open(address, failure -> fail(address, failure));
    }

    private void open(URI address, Consumer<HostException> failed) {
        release();
        notice.set(null);
        int mine = ++attempt;
        connection.set(new Connection.Connecting(Hosts.withoutPassword(address)));
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
                        connection.set(new Connection.Open(address, desk));
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

    /** Stops waiting for a host that does not answer. */
    public void cancel() {
        if (connection.get() instanceof Connection.Connecting(var address)) {
            attempt++;
            fail(address, new HostException(FailureKind.UNREACHABLE, TEXTS.get("cancelled")));
        }
    }

    private void fail(URI address, HostException failure) {
        var shown = Hosts.withoutPassword(address);
        connection.set(new Connection.Failed(shown, Problem.of(TEXTS.get("failed", shown), failure)));
    }

    private void release() {
        attempt++;
        if (connection.get() instanceof Connection.Open open) {
            open.desk().close();
        }
    }

    @Override
    public void close() {
        release();
    }
}
