package org.vgpudesk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.vgpudesk.contract.HostFixture.Door;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Verb;

/** Who may look and who may change: nobody is asked before something is wanted, and a refusal says what is missing. */
interface AccessPromises extends OnScene {

    @Promise(number = "P100", text = "nobody is asked for a password before the first change")
    default void asksNobodyWhoOnlyLooks() throws HostException {
        var s = scene();
        var visitor = new Visitor(s.fixture.password());
        try (var host = s.fixture.openAsVisitor(Door.PASSWORD, visitor)) {
            var state = HostState.read(host, s.soon());
            assertTrue(state.gpuOf(s.fixture.pooled().parent()).isPresent());
            assertEquals(new Access.Reading(), state.access());
        }
        assertEquals(List.of(), visitor.asked());
    }

    @Promise(number = "P101", text = "the right password lets the change happen, and is asked for once")
    default void unlocksWithTheRightPassword() throws HostException {
        var s = scene();
        var visitor = new Visitor(s.fixture.password());
        var log = new EventLog();
        try (var host = s.fixture.openAsVisitor(Door.PASSWORD, visitor);
                var watch = host.watch(log)) {
            log.await(new HostEvent.CaughtUp(), 0, s.soon());
            var definition = s.fresh(s.fixture.pooled());
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Define(definition)));
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Start(definition.id())));
            log.await(new HostEvent.AccessChanged(new Access.Changing()), 0, s.soon());
            assertTrue(s.device(definition).active());
        }
        assertEquals(1, visitor.asked().size(), visitor.asked().toString());
    }

    @Promise(number = "P102", text = "a wrong password is asked for again, then refused, and nothing has changed")
    default void refusesAWrongPassword() throws HostException {
        var s = scene();
        var visitor = new Visitor(List.of(s.fixture.password().getFirst(), "not this one"));
        var log = new EventLog();
        try (var host = s.fixture.openAsVisitor(Door.PASSWORD, visitor);
                var watch = host.watch(log)) {
            log.await(new HostEvent.CaughtUp(), 0, s.soon());
            var before = s.fixture.truth();
            var refused = denied(host, new Verb.Define(s.fresh(s.fixture.pooled())));
            assertTrue(refused.contains("password is not right"), refused);
            assertEquals(before, s.fixture.truth());
            log.await(AccessPromises::locked, "that it is locked", 0, s.soon());
            assertEquals(
                    List.of(false, true, true),
                    visitor.asked().stream().map(Challenge::again).toList());
            assertFalse(refused.contains("not this one"), "the password is in the words");
        }
    }

    @Promise(number = "P103", text = "after a cancelled question everything can still be read, and no verb asks again")
    default void goesOnReadingAfterACancel() throws HostException {
        var s = scene();
        var visitor = new Visitor(List.of());
        var log = new EventLog();
        try (var host = s.fixture.openAsVisitor(Door.PASSWORD, visitor);
                var watch = host.watch(log)) {
            log.await(new HostEvent.CaughtUp(), 0, s.soon());
            var definition = s.fresh(s.fixture.pooled());
            assertFalse(denied(host, new Verb.Define(definition)).isBlank());
            assertFalse(denied(host, new Verb.Define(definition)).isBlank());
            s.fixture.elsewhere(new Verb.Define(definition));
            log.await(
                    event -> event instanceof HostEvent.DeviceChanged(var device)
                            && device.id().equals(definition.id()),
                    "what somebody else defined",
                    0,
                    s.soon());
            assertFalse(host.configuration(s.fixture.off().uuid()).isBlank());
        }
        assertEquals(1, visitor.asked().size(), visitor.asked().toString());
    }

    @Promise(number = "P104", text = "unlocking asks again after a refusal")
    default void unlocksAfterARefusal() {
        var s = scene();
        var visitor = new Visitor(List.of());
        try (var host = s.fixture.openAsVisitor(Door.PASSWORD, visitor)) {
            var definition = s.fresh(s.fixture.pooled());
            assertFalse(denied(host, new Verb.Define(definition)).isBlank());
            visitor.learn(s.fixture.password());
            assertEquals(new Outcome.Confirmed(), host.unlock());
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Define(definition)));
        }
    }

    @Promise(number = "P105", text = "who may not change anything is told the group and the rule that are missing")
    default void saysWhatIsMissing() throws HostException {
        var s = scene();
        try (var host = s.fixture.openAsVisitor(Door.REFUSED, Credentials.NOBODY)) {
            var refused = denied(host, new Verb.Define(s.fresh(s.fixture.pooled())));
            assertTrue(refused.contains("group libvirt"), refused);
            assertTrue(refused.contains("org.libvirt.unix.manage"), refused);
            assertTrue(HostState.read(host, s.soon())
                    .gpuOf(s.fixture.pooled().parent())
                    .isPresent());
        }
    }

    @Promise(number = "P106", text = "what access rules hide is not told, and a verb on it is refused")
    default void doesNotTellWhatIsHidden() throws HostException {
        var s = scene();
        try (var host = s.fixture.openAsVisitor(Door.RULES, Credentials.NOBODY)) {
            var state = HostState.read(host, s.soon());
            assertTrue(state.gpuOf(s.fixture.equalSize().parent()).isEmpty());
            assertTrue(state.gpuOf(s.fixture.pooled().parent()).isPresent());
            assertEquals(List.of(), List.copyOf(state.unreadable()));
            denied(host, new Verb.Define(s.fresh(s.fixture.equalSize())));
        }
    }

    @Promise(number = "P107", text = "a verb that access rules refuse names the rule, and the others work")
    default void explainsARefusedVerb() {
        var s = scene();
        try (var host = s.fixture.openAsVisitor(Door.RULES, Credentials.NOBODY)) {
            var definition = s.fresh(s.fixture.pooled());
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Define(definition)));
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.Start(definition.id())));
            var refused = denied(host, new Verb.Stop(definition.id()));
            assertTrue(refused.contains("stop the device " + definition.id()), refused);
            assertTrue(refused.contains("org.libvirt.api.node-device.stop"), refused);
            assertEquals(new Outcome.Confirmed(), host.perform(new Verb.SetAutostart(definition.id(), true)));
        }
    }

    @Promise(number = "P108", text = "closing a host takes back the question that it asks")
    default void takesTheQuestionBack() throws Exception {
        var s = scene();
        var asking = new CountDownLatch(1);
        var takenBack = new CountDownLatch(1);
        var person = new Credentials() {
            @Override
            public boolean present() {
                return true;
            }

            @Override
            public Optional<List<char[]>> ask(Challenge challenge) throws InterruptedException {
                asking.countDown();
                try {
                    new CountDownLatch(1).await();
                    return Optional.empty();
                } finally {
                    takenBack.countDown();
                }
            }
        };
        var host = s.fixture.openAsVisitor(Door.PASSWORD, person);
        var verb = new FutureTask<>(() -> host.perform(new Verb.Define(s.fresh(s.fixture.pooled()))));
        Thread.ofPlatform().daemon().start(verb);
        assertTrue(asking.await(s.soon().toMillis(), TimeUnit.MILLISECONDS), "nobody was asked");
        host.close();
        assertTrue(takenBack.await(s.soon().toMillis(), TimeUnit.MILLISECONDS), "the question stays");
        assertInstanceOf(Outcome.Refused.class, verb.get(s.soon().toMillis(), TimeUnit.MILLISECONDS));
    }

    private static boolean locked(HostEvent event) {
        return event instanceof HostEvent.AccessChanged(Access.Locked(var why)) && !why.isBlank();
    }

    /** The words of the refusal. */
    private static String denied(Host host, Verb verb) {
        var refused = assertInstanceOf(Outcome.Refused.class, host.perform(verb), verb.toString());
        assertEquals(FailureKind.DENIED, refused.kind(), refused.toString());
        return refused.hostWords();
    }
}
