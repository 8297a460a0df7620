package org.vgpudesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.SafeText;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;

/** Whoever types on this process's terminal, if it has one. Passwords are not echoed. */
final class TerminalPerson implements Credentials {

    private static final Texts TEXTS = Texts.of(TerminalPerson.class);

    /** A terminal to ask on. */
    interface Keys {

        /** What was typed; null at the end of the input. */
        @Nullable
        String line(String prompt);

        /** The same, unseen. */
        char @Nullable [] secret(String prompt);

        void say(String sentence);
    }

    private final Keys keys;
    private volatile boolean typing;

    TerminalPerson(Keys keys) {
        this.keys = keys;
    }

    /** The person at this process's terminal; nobody if its input or its output leads elsewhere. */
    static Credentials here() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .<Credentials>map(console -> new TerminalPerson(of(console)))
                .orElse(Credentials.NOBODY);
    }

    private static Keys of(java.io.Console console) {
        return new Keys() {
            @Override
            public @Nullable String line(String prompt) {
                return console.readLine("%s", prompt);
            }

            @Override
            public char @Nullable [] secret(String prompt) {
                return console.readPassword("%s", prompt);
            }

            @Override
            public void say(String sentence) {
                console.printf("%s%n", sentence);
            }
        };
    }

    /** Whether somebody is being asked now. */
    boolean typing() {
        return typing;
    }

    @Override
    public boolean present() {
        return true;
    }

    /** One person, one question at a time. The end of the input, or nothing typed, is a no. */
    @Override
    public synchronized Optional<List<char[]>> ask(Challenge challenge) {
        typing = true;
        try {
            keys.say(TEXTS.get(challenge.again() ? "ask.again" : "ask", SafeText.of(String.valueOf(challenge.host()))));
            var answers = new ArrayList<char[]>();
            for (var question : challenge.questions()) {
                var answer = answer(question);
                if (answer == null || answer.length == 0) {
                    return Optional.empty();
                }
                answers.add(answer);
            }
            return Optional.of(answers);
        } finally {
            typing = false;
        }
    }

    private char @Nullable [] answer(Challenge.Question question) {
        return switch (question.kind()) {
            case PASSWORD -> keys.secret(TEXTS.get("ask.password"));
            case NAME -> text(TEXTS.get("ask.name"), question.suggestion());
            case TEXT -> text(SafeText.of(question.words()) + " ", question.suggestion());
        };
    }

    private char @Nullable [] text(String prompt, String suggestion) {
        var typed = keys.line(prompt);
        return typed == null ? null : (typed.isEmpty() ? suggestion : typed).toCharArray();
    }
}
