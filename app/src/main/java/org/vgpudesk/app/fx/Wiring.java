package org.vgpudesk.app.fx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.size.ProfilesFolder;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.tasks.FxEventPump;
import org.vgpudesk.app.tasks.FxTasks;
import org.vgpudesk.app.unlock.QuestionsViewModel;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

/** Puts the window together, by hand, in one place. */
final class Wiring implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Wiring.class.getName());

    private final FxTasks tasks = new FxTasks();
    private final SizeWords words = new SizeWords();
    private final Runs runs = new Runs();
    private final Theme theme = new Theme();
    private final QuestionsViewModel questions;
    private final ConnectViewModel connect;

    /**
     * @param policy what may happen when a host is opened; who is asked is always the person at this window
     * @param journal where plans are written down; by default where the command line writes them too
     */
    Wiring(OpenPolicy policy, @Nullable Path journal) {
        this(policy, journal, ProfilesFolder.of(System.getenv()).orElse(null));
    }

    /** @param profiles where the user's vendor profiles are, if anywhere */
    Wiring(OpenPolicy policy, @Nullable Path journal, @Nullable Path profiles) {
        var pump = new FxEventPump();
        questions = new QuestionsViewModel(pump);
        var open = new OpenPolicy(policy.allowUnsafe(), questions);
        connect = new ConnectViewModel(
                tasks,
                pump,
                address -> Hosts.open(address, open),
                new FileJournal(journal == null ? FileJournal.defaultFolder() : journal));
        // a host is looked for once something is on the screen: the profiles are not needed before either
        connect.connectionProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable connection) {
                connection.removeListener(this);
                readProfiles(profiles);
            }
        });
    }

    private void readProfiles(@Nullable Path folder) {
        tasks.run(
                () -> SizeBook.read(folder),
                words::learn,
                failure -> LOG.log(Level.WARNING, "The vendor profiles could not be read", failure));
    }

    ConnectViewModel connect() {
        return connect;
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
