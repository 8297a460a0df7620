package org.vgpudesk.app.connect;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vgpudesk.app.memory.StateFile;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.hosts.Hosts;

/**
 * The hosts that were opened before, the newest first, in a file of one address per line. Addresses hold no passwords,
 * and a line that is no address is left out. Belongs to the window's thread.
 */
public final class RecentHosts {

    private static final Logger LOG = System.getLogger(RecentHosts.class.getName());
    private static final int MOST = 8;

    private final Path file;
    private final ObservableList<URI> hosts = FXCollections.observableArrayList();

    /** @param file made when the first host is remembered */
    public RecentHosts(Path file) {
        this.file = file;
    }

    /** The newest first; empty until they were read. */
    public ObservableList<URI> hosts() {
        return FXCollections.unmodifiableObservableList(hosts);
    }

    /** Reads them; those that were remembered meanwhile stay the newest. */
    public void load(Tasks tasks) {
        tasks.run(
                () -> StateFile.read(file),
                text -> keep(Stream.concat(hosts.stream(), text.lines().flatMap(RecentHosts::parsed))),
                failure -> LOG.log(Level.WARNING, "The hosts that were open before cannot be read", failure));
    }

    /** Remembers a host as the newest. This computer and the demo are always offered and need no place here. */
    void remember(URI address, Tasks tasks) {
        if (address.equals(Hosts.THIS_COMPUTER) || address.equals(Hosts.DEMO_WORKSTATION)) {
            return;
        }
        keep(Stream.concat(Stream.of(Hosts.withoutPassword(address)), hosts.stream()));
        var mine = List.copyOf(hosts);
        tasks.run(
                () -> {
                    write(mine);
                    return mine;
                },
                written -> {},
                failure -> LOG.log(Level.WARNING, "The open hosts cannot be remembered", failure));
    }

    private void keep(Stream<URI> newestFirst) {
        hosts.setAll(newestFirst.distinct().limit(MOST).toList());
    }

    /** Another window may have remembered others. */
    private synchronized void write(List<URI> newestFirst) throws IOException {
        var all = new ArrayList<>(newestFirst);
        StateFile.read(file).lines().flatMap(RecentHosts::parsed).forEach(all::add);
        var lines = all.stream().distinct().limit(MOST).map(URI::toString).toList();
        StateFile.write(file, String.join("\n", lines) + "\n");
    }

    private static Stream<URI> parsed(String line) {
        try {
            var address = new URI(line.strip());
            return Stream.of(address)
                    .filter(a -> a.getScheme() != null && !a.isOpaque())
                    .filter(a -> a.equals(Hosts.withoutPassword(a)));
        } catch (URISyntaxException e) {
            LOG.log(Level.DEBUG, "No address of a host: {0}", e.getReason());
            return Stream.empty();
        }
    }
}
