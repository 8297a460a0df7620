package org.vgpudesk.app.fx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.connect.Opener;
import org.vgpudesk.app.connect.RecentHosts;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.inventory.OwnNames;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.profile.UserProfiles;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.tasks.FxEventPump;
import org.vgpudesk.app.tasks.FxTasks;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.unlock.QuestionsViewModel;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;
import org.vgpudesk.profile.ProfileCatalog;

/** Puts the window together, by hand, in one place. */
final class Wiring implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Wiring.class.getName());

    private final FxTasks tasks = new FxTasks();
    private final SizeWords words = new SizeWords();
    private final Runs runs = new Runs();
    private final Theme theme = new Theme();
    private final OwnNames names;
    private final Path state;
    private final QuestionsViewModel questions;
    private final ConnectViewModel connect;

    /**
     * @param policy what may happen when a host is opened; who is asked is always the person at this window
     * @param journal where plans are written down; by default where the command line writes them too
     */
    Wiring(OpenPolicy policy, @Nullable Path journal) {
        this(policy, journal, UserProfiles.folder(System.getenv()));
    }

    /** @param profiles where the user's vendor profiles are; may be missing */
    Wiring(OpenPolicy policy, @Nullable Path journal, Path profiles) {
        var pump = new FxEventPump();
        questions = new QuestionsViewModel(pump);
        state = journal == null ? FileJournal.defaultFolder().resolve("..").normalize() : journal;
        names = new OwnNames(state.resolve("slice-names.properties"), tasks);
        connect = new ConnectViewModel(
                tasks,
                pump,
                new PoliteOpener(new OpenPolicy(policy.allowUnsafe(), questions)),
                new FileJournal(journal == null ? FileJournal.defaultFolder() : journal),
                new RecentHosts(state.resolve("recent-hosts")));
        // a host is looked for once something is on the screen: the profiles are not needed before either
        connect.connectionProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable connection) {
                connection.removeListener(this);
                readProfiles(profiles);
            }
        });
    }

    private void readProfiles(Path folder) {
        tasks.run(
                () -> new SizeBook(ProfileCatalog.standard(folder)),
                words::learn,
                failure -> LOG.log(Level.WARNING, "The vendor profiles could not be read", failure));
    }

    /** Opens what the policy allows. */
    private record PoliteOpener(OpenPolicy policy) implements Opener {

        @Override
        public Host open(URI address) throws HostException {
            return Hosts.open(address, policy);
        }

        @Override
        public void check(URI address) throws HostException {
            Hosts.check(address, policy);
        }
    }

    /** Looks for what was open before and then for a host; when something is on the screen already. */
    void begin(@Nullable URI address) {
        connect.recent().load(tasks);
        if (address == null) {
            connect.openThisComputerOrDemo();
        } else {
            connect.open(address);
        }
    }

    /** The folder for what the window remembers. */
    Path state() {
        return state;
    }

    /** What people call their slices. */
    OwnNames names() {
        return names;
    }

    ConnectViewModel connect() {
        return connect;
    }

    Tasks tasks() {
        return tasks;
    }

    /** What hosts ask the person. */
    QuestionsViewModel questions() {
        return questions;
    }

    SizeWords words() {
        return words;
    }

    Runs runs() {
        return runs;
    }

    Theme theme() {
        return theme;
    }

    @Override
    public void close() {
        questions.cancelAll();
        connect.close();
        tasks.close();
    }
}
