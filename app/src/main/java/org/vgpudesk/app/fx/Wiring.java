package org.vgpudesk.app.fx;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.connect.ConnectViewModel;
import org.vgpudesk.app.gpu.HostSizeWords;
import org.vgpudesk.app.gpu.SizeWords;
import org.vgpudesk.app.inventory.OwnNames;
import org.vgpudesk.app.look.Theme;
import org.vgpudesk.app.review.Runs;
import org.vgpudesk.app.tasks.FxEventPump;
import org.vgpudesk.app.tasks.FxTasks;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.unlock.QuestionsViewModel;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;
import org.vgpudesk.profile.ProfileCatalog;

/** Puts the window together, by hand, in one place. */
final class Wiring implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Wiring.class.getName());

    private final FxTasks tasks = new FxTasks();
    private final SizeWords words = new HostSizeWords();
    private final Runs runs = new Runs();
    private final Theme theme = new Theme();
    private final OwnNames names;
    private final ReadOnlyObjectWrapper<ProfileCatalog> catalog =
            new ReadOnlyObjectWrapper<>(ProfileCatalog.empty());
    private boolean reading;
    private final QuestionsViewModel questions;
    private final ConnectViewModel connect;

    /**
     * @param policy what may happen when a host is opened; who is asked is always the person at this window
     * @param journal where plans are written down; by default where the command line writes them too
     */
    Wiring(OpenPolicy policy, @Nullable Path journal) {
        var pump = new FxEventPump();
        questions = new QuestionsViewModel(pump);
        var open = new OpenPolicy(policy.allowUnsafe(), questions);
        var folder = journal == null ? FileJournal.defaultFolder() : journal;
        names = new OwnNames(folder.resolve("slice-names.properties"), tasks);
        connect = new ConnectViewModel(
                tasks,
                pump,
                address -> Hosts.open(address, open),
                new FileJournal(folder));
    }

    /** What people call their slices. */
    OwnNames names() {
        return names;
    }

    /** What is known of vendors' types; nothing until it has been read, which begins when it is first asked for. */
    ReadOnlyObjectProperty<ProfileCatalog> catalog() {
        if (!reading) {
            reading = true;
            tasks.run(
                    ProfileCatalog::standard,
                    catalog::set,
                    failure -> LOG.log(System.Logger.Level.WARNING, "The profiles cannot be read", failure));
        }
        return catalog.getReadOnlyProperty();
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
