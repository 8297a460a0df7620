package org.vgpudesk.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;

/** Writes what came of a verb: text that is safe for a terminal, or exact JSON in plain ASCII. */
final class Printer {

    private static final Texts TEXTS = Texts.exact(Printer.class);

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Printer(Console console, boolean json) {
        this.out = console.out();
        this.err = console.err();
        this.json = json;
    }

    boolean json() {
        return json;
    }

    /** One line for people; made safe. Nothing where a document was asked for. */
    void line(String text) {
        if (!json) {
            out.println(SafeText.of(text));
            out.flush();
        }
    }

    void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /** The answer, where a document was asked for. */
    void document(Object document) {
        if (json) {
            out.println(text(document));
            out.flush();
        }
    }

    /** Something worth knowing beside the answer; documents hold it themselves. */
    void warning(String text) {
        if (!json) {
            err.println(SafeText.of(text));
            err.flush();
        }
    }

    /**
     * What, why, what to do, and the host's own words.
     *
     * @param plan the plan that it happened to, if any
     */
    void problem(Problem problem, @Nullable String plan) {
        if (json) {
            err.println(text(new ErrorDocument(new ErrorDocument.Told(
                    PlanWords.camelCase(problem.kind()),
                    problem.what(),
                    problem.state(),
                    problem.why(),
                    problem.whatToDo(),
                    problem.details(),
                    plan))));
        } else {
            error("error", (problem.what() + " " + problem.state()).strip());
            error("why", problem.why());
            problem.whatToDo().forEach(text -> error("do", text));
            problem.details().strip().lines().forEach(text -> error("host.says", text));
        }
        err.flush();
    }

    private void error(String key, String text) {
        err.println(TEXTS.get(key, SafeText.of(text)));
    }

    private static String text(Object document) {
        try {
            return writer().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of ours cannot be written.", e);
        }
    }

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** An error as a document. */
    record ErrorDocument(Told error) {

        record Told(
                String kind,
                String what,
                String state,
                String why,
                List<String> whatToDo,
                String hostWords,
                @Nullable String plan) {}
    }
}
