package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.host.plan.Plan;
import org.vgpudesk.host.plan.PlanRunner;
import org.vgpudesk.host.plan.Planner;
import org.vgpudesk.host.plan.Request;
import org.vgpudesk.host.plan.Result;

/** Several clients want the last instance at the same time: one gets it, the others leave nothing. */
@Tag("trust")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Races {

    private static final int CLIENTS = 4;

    /** By the driver, or before the first step: that depends on who was quicker. */
    private static final String NO_ROOM = "no room";

    private final HostFixture fixture = fixture();
    private final int rounds;
    private final Sheet sheet;

    Races(String name, String host, int rounds) {
        this.rounds = rounds;
        sheet = new Sheet(
                name,
                "Clients that race for the last instance: " + host,
                "rounds",
                "clients",
                "exactly one winner",
                "losers told",
                "left behind");
    }

    abstract HostFixture fixture();

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void oneWinsAndTheOthersLeaveNothing(@TempDir Path folder) throws Exception {
        var told = new TreeMap<String, Integer>();
        try (var scene = new Scene(fixture);
                var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var hosts = new ArrayList<Host>();
            for (int i = 0; i < CLIENTS; i++) {
                hosts.add(fixture.open());
            }
            var before = fixture.truth();
            for (int round = 0; round < rounds; round++) {
                var journal = new FileJournal(folder.resolve("round-" + round));
                var answers = race(hosts, scene, journal, pool::submit);
                assertEquals(1, Collections.frequency(answers, "done"), "in round " + round + ": " + answers);
                assertEquals(
                        List.of(), answers.stream().filter(a -> !expected(a)).toList(), "in round " + round);
                answers.forEach(answer -> told.merge(answer, 1, Integer::sum));
                assertEquals(1, fixture.truth().devices().size(), "in round " + round);
                for (var entry : journal.entries()) {
                    if (entry.state() == Journal.State.DONE) {
                        assertEquals(
                                new Result.Done(),
                                new PlanRunner(scene.host, journal)
                                        .undo(entry.plan().id(), p -> {}));
                    }
                }
                assertEquals(before, fixture.truth(), "after round " + round);
            }
            hosts.forEach(Host::close);
        }
        told.remove("done");
        sheet.row(rounds, CLIENTS, rounds + " of " + rounds, words(told), "nothing");
    }

    private static String words(Map<String, Integer> told) {
        return String.join(
                ", ",
                told.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList());
    }

    private interface Start {
        Future<String> it(Callable<String> client);
    }

    private List<String> race(List<Host> hosts, Scene scene, FileJournal journal, Start start)
            throws InterruptedException, ExecutionException {
        var line = new CyclicBarrier(CLIENTS);
        var futures = new ArrayList<Future<String>>();
        for (var client : hosts) {
            var wanted = scene.fresh(fixture.pooled(), fixture.pooled().largest());
            futures.add(start.it(() -> {
                var plan = Planner.plan(
                        client.info(), HostState.read(client, fixture.soon()), new Request.CreateSlice(wanted, true));
                line.await();
                return answer(client, journal, plan, wanted);
            }));
        }
        var answers = new ArrayList<String>();
        for (var future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    private static String answer(Host client, FileJournal journal, Plan plan, DeviceDefinition wanted)
            throws IOException {
        try {
            return switch (new PlanRunner(client, journal).run(plan, progress -> {}, () -> false)) {
                case Result.Done done -> "done";
                case Result.TakenBack(var step, Outcome.Refused(var kind, var words))
                when kind == FailureKind.NO_ROOM -> NO_ROOM;
                case Result.TakenBack other -> "something else: " + other;
                case Result.Left left -> "left something of " + wanted + ": " + left;
            };
        } catch (HostException e) {
            return e.kind() == FailureKind.NO_ROOM ? NO_ROOM : "something else: " + e;
        }
    }

    /** The losers are told nothing else. */
    private static boolean expected(String answer) {
        return answer.equals("done") || answer.equals(NO_ROOM);
    }
}
