package org.vgpudesk.app.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.tasks.EventPump;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.hosts.Hosts;

/** The hosts that are open in the window, and which of them it shows. Opening another one leaves the others as they are. */
public final class ConnectViewModel implements AutoCloseable {

    private static final Texts TEXTS = Texts.of(ConnectViewModel.class);

    private final Tasks tasks;
    private final EventPump pump;
    private final Opener opener;
    private final Journal journal;
    private final RecentHosts recent;
    private final ObservableList<OpenHost> hosts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OpenHost> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting(Hosts.THIS_COMPUTER));
    private final ObjectProperty<@Nullable Problem> notice = new SimpleObjectProperty<>();

    public ConnectViewModel(Tasks tasks, EventPump pump, Opener opener, Journal journal, RecentHosts recent) {
        this.tasks = tasks;
        this.pump = pump;
        this.opener = opener;
        this.journal = journal;
        this.recent = recent;
    }

    /** Those that are open or being opened, in the order in which they were asked for. */
    public ObservableList<OpenHost> hosts() {
        return FXCollections.unmodifiableObservableList(hosts);
    }

    /** The one that the window shows; none before the first and after the last. */
    public ReadOnlyObjectProperty<@Nullable OpenHost> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How the one that the window shows stands. */
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Why the window shows another host than one would expect; nothing if it does not. */
    public ObjectProperty<@Nullable Problem> noticeProperty() {
        return notice;
    }

    /** Where somebody was before, the newest first. */
    public RecentHosts recent() {
        return recent;
    }

    /** Opens this computer if it answers, else the demo workstation, and says which. */
    public void openThisComputerOrDemo() {
        var here = show(Hosts.THIS_COMPUTER);
        here.open(failure -> {
            hosts.remove(here);
            open(Hosts.DEMO_WORKSTATION);
            notice.set(Problem.of(TEXTS.get("demo.instead"), failure));
        });
    }

    /** Why what somebody typed is not the address of a host; empty if it is. Asks nobody. */
    public Optional<String> objection(String typed) {
        try {
            opener.check(uri(typed));
            return Optional.empty();
        } catch (HostException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Opens the host at an address that somebody typed. */
    public void open(String typed) {
        try {
            open(uri(typed));
        } catch (HostException e) {
            show(URI.create("unknown:///")).fail(e);
        }
    }

    private static URI uri(String typed) throws HostException {
        try {
            return new URI(typed.strip());
        } catch (URISyntaxException e) {
            throw new HostException(FailureKind.INVALID, TEXTS.get("malformed", typed.strip(), e.getReason()));
        }
    }

    /** Shows the host at an address: opens it, unless it is open or being opened. */
    public void open(URI address) {
        notice.set(null);
        var host = show(address);
        if (host.idle()) {
            host.open(host::fail);
        }
    }

    private OpenHost show(URI address) {
        var shown = Hosts.withoutPassword(address);
        var host = hosts.stream()
                .filter(h -> h.address().equals(shown))
                .findFirst()
                .orElseGet(() -> add(address));
        select(host);
        return host;
    }

    private OpenHost add(URI address) {
        var host = new OpenHost(address, tasks, pump, opener, journal);
        host.connectionProperty().addListener((property, before, now) -> {
            if (now instanceof Connection.Open open) {
                recent.remember(open.address(), tasks);
            }
        });
        hosts.add(host);
        return host;
    }

    /** Shows one that is open. */
    public void select(OpenHost host) {
        current.set(host);
        connection.bind(host.connectionProperty());
    }

    /** Lets go of a host and shows another one that is open, if any. */
    public void close(OpenHost host) {
        int index = hosts.indexOf(host);
        hosts.remove(host);
        host.close();
        if (current.get() == host) {
            if (hosts.isEmpty()) {
                connection.unbind();
                connection.set(new Connection.Closed(host.address()));
                current.set(null);
            } else {
                select(hosts.get(Math.max(0, index - 1)));
            }
        }
    }

    @Override
    public void close() {
        hosts.forEach(OpenHost::release);
    }
}
