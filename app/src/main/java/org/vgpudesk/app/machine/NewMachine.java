package org.vgpudesk.app.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.look.Buttons;
import org.vgpudesk.app.look.Clip;
import org.vgpudesk.app.look.Explanation;
import org.vgpudesk.app.look.Written;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostInfo;

/** The way to a new virtual machine: the program that is usual for that, or which package has it. */
public final class NewMachine {

    private static final Texts TEXTS = Texts.of(NewMachine.class);
    private static final String TOOL = "virt-manager";
    private static final String APT = "sudo apt install " + TOOL;
    private static final String DNF = "sudo dnf install " + TOOL;

    private final HostInfo host;
    private final Tasks tasks;
    private final Consumer<Problem> problems;
    private final Optional<Path> tool;

    /** @param path where programs are looked for, as {@code PATH} has it; absent if the environment has none */
    public NewMachine(HostInfo host, Tasks tasks, Consumer<Problem> problems, @Nullable String path) {
        this.host = host;
        this.tasks = tasks;
        this.problems = problems;
        this.tool = find(path == null ? "" : path);
    }

    /** The program, if it is installed in one of these folders. */
    static Optional<Path> find(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(TOOL))
                .filter(Path::isAbsolute)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What is run; a word each, no shell. */
    static List<String> command(Path tool, HostInfo host) {
        return List.of(tool.toString(), "--connect", host.uri().toString(), "--show-domain-creator");
    }

    /** Nothing can be made on a pretended host. */
    boolean simulated() {
        return host.simulated();
    }

    /** What makes one here. */
    String words() {
        return TEXTS.get(host.simulated() ? "new.simulated" : tool.isPresent() ? "new.tool" : "new.missing");
    }

    /** What can be pressed about it: the program if it is installed, else the commands that install it. */
    Node ways() {
        if (host.simulated()) {
            return new HBox();
        }
        return tool.<Node>map(program -> Buttons.primary("new-machine", TEXTS.get("new"), () -> open(program)))
                .orElseGet(() -> new VBox(8, command("apt", APT), command("dnf", DNF)));
    }

    private static HBox command(String key, String command) {
        var row = new HBox(
                8,
                Written.code(command),
                Written.gap(),
                Clip.button("copy-" + key, TEXTS.get("copy"), TEXTS.get("copied"), command));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    Node link() {
        var link = Buttons.link("new-machine", TEXTS.get("new"), () -> {});
        link.setOnAction(event -> {
            link.setVisited(false);
            if (host.simulated()) {
                Explanation.show(link, TEXTS.get("new.title"), List.of(TEXTS.get("new.simulated")), false);
            } else {
                tool.ifPresentOrElse(
                        this::open,
                        () -> Explanation.show(
                                link, TEXTS.get("new.title"), List.of(TEXTS.get("new.missing"), APT, DNF), false));
            }
        });
        return link;
    }

    private void open(Path program) {
        tasks.run(
                () -> new ProcessBuilder(command(program, host))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                started -> {},
                failure -> problems.accept(Problem.of(TEXTS.get("new.failed"), failure)));
    }
}
