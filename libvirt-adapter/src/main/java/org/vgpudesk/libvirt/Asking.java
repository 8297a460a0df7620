package org.vgpudesk.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libvirt.ConnectAuth;
import org.libvirt.jna.virConnectCredential;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Challenge.Kind;
import org.vgpudesk.host.Challenge.Question;
import org.vgpudesk.host.Credentials;

/**
 * Answers libvirt's questions while one connection is opened: its callback, on the thread that opens. What libvirt-java
 * does in its place gives libvirt text that libvirt frees although it is not libvirt's, and keeps passwords as strings
 * that nobody can wipe; so here the structures are read and written as {@code libvirt-host.h} lays them out.
 */
final class Asking extends ConnectAuth {

    private static final System.Logger LOG = System.getLogger(Asking.class.getName());

    /** How it went, seen from the person's side. */
    enum Course {
        NOT_ASKED,
        ASKING,
        ANSWERED,
        CANCELLED,
        NOBODY_TO_ASK
    }

    private static final int WORD = Native.POINTER_SIZE;
    private static final int SIZE = 6 * WORD;

    private final URI address;
    private final Credentials credentials;
    private final boolean again;
    private volatile Course course = Course.NOT_ASKED;

    /** @param again the answers of the attempt before this one were wrong */
    Asking(URI address, Credentials credentials, boolean again) {
        this.address = address;
        this.credentials = credentials;
        this.again = again;
        // as virsh, and not the name to act under, which is another question for the same answer
        credType = new CredentialType[] {
            CredentialType.VIR_CRED_AUTHNAME,
            CredentialType.VIR_CRED_PASSPHRASE,
            CredentialType.VIR_CRED_ECHOPROMPT,
            CredentialType.VIR_CRED_NOECHOPROMPT,
            CredentialType.VIR_CRED_REALM
        };
    }

    Course course() {
        return course;
    }

    /** Called by libvirt. An exception must not get into its code, where it would pass for success. */
    @Override
    public int authCallback(virConnectCredential first, int count, @Nullable Pointer opaque) {
        first.setAutoSynch(false);
        try {
            return answer(first.getPointer(), count) ? 0 : -1;
        } catch (InterruptedException e) {
            course = Course.CANCELLED;
            return -1;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Asking failed in a way that nobody thought of", e);
            course = Course.CANCELLED;
            return -1;
        }
    }

    @Override
    public int callback(Credential[] credentials) {
        throw new UnsupportedOperationException("replaced as a whole by authCallback");
    }

    private boolean answer(Pointer structures, int count) throws InterruptedException {
        if (!credentials.present()) {
            course = Course.NOBODY_TO_ASK;
            return false;
        }
        var questions = new ArrayList<Question>();
        for (int i = 0; i < count; i++) {
            questions.add(question(structures.share((long) i * SIZE)));
        }
        course = Course.ASKING;
        var answers = credentials.ask(new Challenge(address, questions, again));
        if (answers.isEmpty() || answers.get().size() != count) {
            course = Course.CANCELLED;
            return false;
        }
        give(structures, answers.get());
        course = Course.ANSWERED;
        return true;
    }

    @SuppressWarnings("EnumOrdinal")
    private static Question question(Pointer structure) {
        var type = CredentialType.values()[structure.getInt(0)];
        var kind = switch (type) {
            case VIR_CRED_USERNAME, VIR_CRED_AUTHNAME -> Kind.NAME;
            case VIR_CRED_PASSPHRASE, VIR_CRED_NOECHOPROMPT -> Kind.PASSWORD;
            default -> Kind.TEXT;
        };
        return new Question(kind, text(structure, WORD), text(structure, 3 * WORD));
    }

    private static String text(Pointer structure, int offset) {
        var text = structure.getPointer(offset);
        return text == null ? "" : text.getString(0, StandardCharsets.UTF_8.name());
    }

    /** libvirt frees what it is given: so it is made where libvirt can free it. */
    private static void give(Pointer structures, List<char[]> answers) {
        for (int i = 0; i < answers.size(); i++) {
            var secret = answers.get(i);
            var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
            int length = encoded.remaining();
            var copy = new Pointer(Native.malloc(length + 1L));
            for (int at = 0; at < length; at++) {
                copy.setByte(at, encoded.get(at));
                encoded.put(at, (byte) 0);
            }
            copy.setByte(length, (byte) 0);
            var structure = structures.share((long) i * SIZE);
            structure.setPointer(4L * WORD, copy);
            structure.setInt(5L * WORD, length);
            Arrays.fill(secret, '\0');
        }
    }
}
