package org.vgpudesk.app.fx;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.texts.Texts;

/**
 * A program that looks at the host while the window stands still, so that both can be laid side by side. It is given the
 * picture's file; by its exit status 0 it agrees.
 */
record WitnessProgram(Path program, Tasks tasks, PrintStream out) implements Play.Witness {

    private static final Texts TEXTS = Texts.of(WitnessProgram.class);

    @Override
    public void look(Path picture, Consumer<Boolean> agreed) {
        var call = new ProcessBuilder(program.toString(), picture.toString()).inheritIO();
        tasks.run(
                () -> call.start().onExit().join().exitValue() == 0,
                agrees -> {
                    if (!agrees) {
                        out.println(TEXTS.get("tour.witness.objects", picture.getFileName()));
                    }
                    agreed.accept(agrees);
                },
                failure -> {
                    out.println(TEXTS.get("tour.witness.lost", program, failure.toString()));
                    agreed.accept(false);
                });
    }
}
