package org.vgpudesk.app.unlock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    public QuestionsViewModel(EventPump pump) {
        entrance = pump.into(this::take);
    }

    /** What is asked now; nothing most of the time. Changes on the window's thread only. */
    public ReadOnlyObjectProperty<@Nullable PendingQuestion> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Sends away everybody who asks: the person looks at something else. On the window's thread. */
    public void cancelAll() {
        waiting.forEach(PendingQuestion::cancel);
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
        current.set(waiting.peek());
    }
}
