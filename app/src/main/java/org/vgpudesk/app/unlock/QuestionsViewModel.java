package org.vgpudesk.app.unlock;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.tasks.EventPump;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;

/**
 * The person in front of the window. Hosts ask from their own threads, which wait; the window shows one question after
 * the other and is never kept waiting itself.
 */
public final class QuestionsViewModel implements Credentials {

    /** A question that has come, or one that nobody waits for any more. */
    private record News(PendingQuestion question, boolean over) {}

    private final ReadOnlyObjectWrapper<@Nullable PendingQuestion> current = new ReadOnlyObjectWrapper<>();
    private final Deque<PendingQuestion> waiting = new ArrayDeque<>();
    private final Consumer<News> entrance;
    private Predicate<URI> seen = host -> true;

    public QuestionsViewModel(EventPump pump) {
        entrance = pump.into(this::take);
    }

    /** What is asked now; nothing most of the time. Changes on the window's thread only. */
    public ReadOnlyObjectProperty<@Nullable PendingQuestion> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Shows the questions of these hosts; what others ask waits until it is looked at. On the window's thread. */
    public void lookAt(Predicate<URI> hosts) {
        seen = hosts;
        choose();
    }

    /** Sends away what these hosts ask: nobody wants to go on there. On the window's thread. */
    public void cancel(Predicate<URI> hosts) {
        waiting.stream().filter(q -> hosts.test(q.challenge().host())).forEach(PendingQuestion::cancel);
    }

    /** Sends away everybody who asks. On the window's thread. */
    public void cancelAll() {
        cancel(host -> true);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Optional<List<char[]>> ask(Challenge challenge) throws InterruptedException {
        var question = new PendingQuestion(challenge);
        entrance.accept(new News(question, false));
        try {
            return question.await();
        } finally {
            entrance.accept(new News(question, true));
        }
    }

    private void take(List<News> news) {
        for (var one : news) {
            if (one.over()) {
                waiting.remove(one.question());
            } else {
                waiting.add(one.question());
            }
        }
        choose();
    }

    private void choose() {
        current.set(waiting.stream()
                .filter(q -> seen.test(q.challenge().host()))
                .findFirst()
                .orElse(null));
    }
}
