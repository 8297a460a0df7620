package org.vgpudesk.app.cli;

import org.vgpudesk.app.memory.LanguageMemory;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;
import org.vgpudesk.language.TextFile;
import picocli.CommandLine;

/** The command line: the door that {@code main} goes through whenever there are words on it. */
public final class Cli {

    private Cli() {}

    /**
     * Does what the words say and blocks until it is done.
     *
     * @param window opens the window, if the words ask for it
     * @return the exit status: 0 done, 1 the host refused or failed, 2 wrong usage
     */
    public static int run(String[] words, Window window) {
        var folder = FileJournal.defaultFolder();
        var memory = new LanguageMemory(folder.resolve("..").normalize());
        boolean verb = words.length > 0;
        Speech.settle(words, System.getenv(), memory::chosen, verb ? System.out.charset() : null);
        if (!verb && !System.getenv().containsKey(Options.CONNECT)) {
            // nothing to parse: the tree of verbs costs a third of the time until the window is there
            return window.open(null, OpenPolicy.SAFE);
        }
        var stop = new StopSignal();
        var journal = new FileJournal(folder);
        var around = new Surroundings(Hosts::open, journal, System.getenv(), Console.standard(), stop);
        return stop.during(() -> of(around, window).execute(words));
    }

    /** The whole tree of verbs. */
    static CommandLine of(Surroundings around, Window window) {
        var options = new Options();
        var session = new Session(options, around);
        var errors = new Errors(session);
        return new CommandLine(new TopCommand(options, around.environment(), window))
                .addSubcommand(new ListCommand(session))
                .addSubcommand(new TypesCommand(session))
                .addSubcommand(new VmsCommand(session))
                .addSubcommand(new ProfilesCommand(session))
                .addSubcommand(new RegionsCommand(session))
                .addSubcommand(new GiveCommand(session))
                .addSubcommand(new TakeCommand(session))
                .addSubcommand(new CommandLine(new PlanCommand())
                        .addSubcommand(new PlanCommand.Give(session))
                        .addSubcommand(new PlanCommand.Take(session)))
                .addSubcommand(new UndoCommand(session))
                .addSubcommand(new RedoCommand(session))
                .addSubcommand(new FinishCommand(session))
                .addSubcommand(new ForgetCommand(session))
                .addSubcommand(new HistoryCommand(session))
                .addSubcommand(new CreateCommand(session))
                .addSubcommand(new StartCommand(session))
                .addSubcommand(new StopCommand(session))
                .addSubcommand(new AutostartCommand(session))
                .addSubcommand(new RemoveCommand(session))
                .setResourceBundle(TextFile.beside(Cli.class, "help").bundle())
                .setOut(around.console().out())
                .setErr(around.console().err())
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
