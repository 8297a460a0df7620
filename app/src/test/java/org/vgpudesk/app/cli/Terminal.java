package org.vgpudesk.app.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;

/** The real command line in this process, on a demo host and a journal of the test's own. */
final class Terminal {

    private final Path folder;
    private final Surroundings.Door door;
    private final String connect;
    private Credentials person = Credentials.NOBODY;

    private Terminal(Path folder, Surroundings.Door door, String connect) {
        this.folder = folder;
        this.door = door;
        this.connect = connect;
    }

    /** On a demo host that keeps its state in the folder. */
    static Terminal onDemo(String name, Path folder) {
        return new Terminal(folder, Hosts::open, "sim:///" + name + "?state=" + folder.resolve(name));
    }

    /** On a demo host that asks who comes. */
    static Terminal onGuardedDemo(String auth, Path folder) {
        return new Terminal(
                folder, Hosts::open, "sim:///workstation?auth=" + auth + "&state=" + folder.resolve("workstation"));
    }

    /** On whatever the words name. */
    static Terminal anywhere(Path folder) {
        return new Terminal(folder, Hosts::open, "");
    }

    /** On a host that the test made. */
    static Terminal on(Surroundings.Door door, Path folder) {
        return new Terminal(folder, door, "test:///made");
    }

    /** Where no host may be opened. */
    static Terminal offline(Path folder) {
        return new Terminal(folder, (address, policy) -> fail("opened " + address), "sim:///workstation");
    }

    /** With somebody who types. */
    Terminal with(Credentials somebody) {
        person = somebody;
        return this;
    }

    /** What one command line answered. */
    record Answer(int status, String out, String err) {}

    Answer run(String... words) {
        var environment = connect.isEmpty() ? Map.<String, String>of() : Map.of(Options.CONNECT, connect);
        return run(environment, words);
    }

    Answer run(Map<String, String> environment, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var stop = new StopSignal();
        var around = new Surroundings(
                door,
                new FileJournal(folder.resolve("journal")),
                environment,
                new Console(new PrintWriter(out), new PrintWriter(err), person),
                stop);
        Speech.settle(words, environment, Optional::empty, null);
        int status = stop.during(() -> Cli.of(around, (address, policy) -> fail("the window was opened"))
                .execute(words));
        return new Answer(
                status,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }

    /** Everything that a person can see of the host; two of them are equal if nothing was changed. */
    String everything() {
        return Stream.of("list", "types", "vms")
                .map(verb -> run(verb, "--json").out())
                .reduce("", String::concat);
    }

    /** The first UUID that {@code list} shows for a virtual machine. */
    String sliceOf(String domain) {
        return run("list")
                .out()
                .lines()
                .filter(line -> line.endsWith(domain))
                .map(line -> line.substring(0, 36))
                .findFirst()
                .orElseThrow();
    }

    /** How many plans were written down. */
    long plans() throws IOException {
        var journal = folder.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        return new FileJournal(journal).entries().size();
    }
}
