package org.vgpudesk.host.plan;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal that forgets when the program ends, and whose disk can be full. */
final class MemoryJournal implements Journal {

    final Map<UUID, Plan> plans = new LinkedHashMap<>();
    final Map<UUID, List<Mark>> marks = new HashMap<>();
    int open;
    /** How many more lines fit on the disk. */
    int room = Integer.MAX_VALUE;

    @Override
    public Writer begin(Plan plan) throws IOException {
        fill();
        plans.put(plan.id(), plan);
        marks.put(plan.id(), new ArrayList<>());
        return resume(plan.id());
    }

    @Override
    public Writer resume(UUID plan) throws IOException {
        var written = marks.get(plan);
        if (written == null) {
            throw new IOException("no such plan");
        }
        open++;
        return new Writer() {
            @Override
            public void mark(Mark mark) throws IOException {
                fill();
                written.add(mark);
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    @Override
    public boolean running(UUID plan) {
        return open > 0;
    }

    private void fill() throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        room--;
    }

    @Override
    public List<Entry> entries() {
        return plans.values().stream()
                .map(p -> new Entry(p, Instant.EPOCH, marks.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** The marks as short words: what, and the step where there is one. */
    List<String> told(Plan plan) {
        return marks.getOrDefault(plan.id(), List.of()).stream()
                .map(m -> m.what()
                        + (m.step() < 0 ? "" : " " + m.step())
                        + (m.words().isEmpty() ? "" : ": " + m.words()))
                .toList();
    }
}
