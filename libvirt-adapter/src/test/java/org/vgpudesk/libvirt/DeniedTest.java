package org.vgpudesk.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Verb;

class DeniedTest {

    private static final UUID MACHINE = UUID.fromString("11111111-1111-4111-8111-111111111101");
    private static final int FROM_POLKIT = 60;
    private static final int FROM_RPC = 7;

    @Test
    void namesNoRuleWhereItIsNotKnownWhatFailed() {
        assertEquals(
                "The host's access rules do not let you start the virtual machine " + MACHINE + ".",
                Denied.sentence(
                        new Verb.StartDomain(MACHINE), new LibvirtFailure(ErrorCode.ACCESS_DENIED, 0, 0, "denied")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ASKED, 94, 60, org.libvirt.unix.manage",
        "NOT_ASKED, 45, 60, org.libvirt.unix.manage",
        "NOT_ASKED, 79, 60, group libvirt",
        "NOT_ASKED, 88, 55, org.libvirt.api.connect.getattr",
        "CANCELLED, 45, 7, got no answer",
        "NOBODY_TO_ASK, 45, 7, auth.conf",
        "ANSWERED, 45, 7, saslpasswd2"
    })
    void saysWhatIsMissing(Asking.Course course, int code, int origin, String missing) {
        var denial = Denial.sentence(new LibvirtFailure(code, origin, 0, "Zugriff verweigert"), course);
        assertEquals(FailureKind.DENIED, denial.kind());
        assertTrue(denial.getMessage().contains(missing), denial.getMessage());
        assertEquals("Zugriff verweigert", denial.hostWords());
    }

    @Test
    void polkitIsNamedOnlyWhereItSpoke() {
        var polkit = Denial.sentence(new LibvirtFailure(45, FROM_POLKIT, 0, ""), Asking.Course.NOT_ASKED);
        var other = Denial.sentence(new LibvirtFailure(45, FROM_RPC, 0, ""), Asking.Course.NOT_ASKED);
        assertTrue(polkit.getMessage().startsWith("The host's polkit does not allow it."), polkit.getMessage());
        assertTrue(other.getMessage().startsWith("The host does not let you in."), other.getMessage());
    }
}
