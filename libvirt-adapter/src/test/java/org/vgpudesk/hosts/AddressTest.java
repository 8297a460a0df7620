package org.vgpudesk.hosts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qemu:///system",
                "qemu:///session",
                "qemu+ssh://me@my_server.example.org:2222/system?keyfile=/home/me/.ssh/id&no_tty=1",
                "qemu+tls://[2001:db8::1]/system?pkipath=/etc/pki/me&no_verify=0",
                "qemu+tcp://127.0.0.1:16509/system",
                "qemu+unix:///system?socket=/run/libvirt/libvirt-sock",
                "qemu+ssh://there/system?known_hosts_verify=normal&proxy=native",
                "test:///tmp/hosts/node.xml",
                "xen:///system",
                "ch:///system",
                "esx://root@vsphere.example.org/"
            })
    void letsOrdinaryAddressesPass(String address) {
        assertDoesNotThrow(() -> Address.check(URI.create(address), OpenPolicy.SAFE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qemu+ext:///system?command=/tmp/evil",
                "qemu+ext:///system",
                "qemu+ssh://there/system?command=/tmp/evil",
                "qemu+ssh://there/system?socket=/a&command=x",
                "qemu+ssh://there/system?socket=/a;command=x",
                "qemu+ssh://there/system?netcat=/tmp/evil",
                "qemu+ssh://there/system?no_verify=1",
                "qemu+tls://there/system?no_verify=2",
                "qemu+tls://there/system?no_sanity=1",
                "qemu+libssh2://there/system?known_hosts_verify=ignore",
                "qemu+libssh2://there/system?known_hosts_verify=auto",
                "qemu+libssh2://there/system?known_hosts=/tmp/mine",
                "qemu+tls://there/system?tls_priority=NORMAL:%2BANON-DH",
                "qemu+ssh://there/system?name=qemu:///system",
                "qemu:///system?%63ommand=x",
                "qemu:///system?something_new"
            })
    void refusesWhatMayRunAProgramOrLeaveACheckOut(String address) {
        assertEquals(FailureKind.UNSAFE, kind(address));
        assertDoesNotThrow(() -> Address.check(URI.create(address), new OpenPolicy(true, Credentials.NOBODY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bogus:///",
                "system",
                "/system",
                "qemu:system",
                "http://there/system",
                "file:///etc/passwd",
                "qemu+foo://there/system",
                "qemu+SSH2://there/system",
                "qemu+ssh://-oProxyCommand=evil/system",
                "qemu+ssh://-oProxyCommand=evil@there/system",
                "qemu+ssh://a@b@there/system",
                "qemu+ssh://there$(evil)/system"
            })
    void refusesWhatIsNoAddress(String address) {
        assertEquals(FailureKind.INVALID, kind(address));
    }

    @Test
    void neverRepeatsAPassword() {
        var refusal = refusal("qemu+ssh://me:s3cret@there/system");
        assertEquals(FailureKind.INVALID, refusal.kind());
        assertFalse(refusal.toString().contains("s3cret"), refusal.toString());
    }

    @Test
    void looksBeforeItOpens() {
        var refusal = assertThrows(
                HostException.class,
                () -> Hosts.open(URI.create("qemu+ssh://there/system?command=x"), OpenPolicy.SAFE));
        assertEquals(FailureKind.UNSAFE, refusal.kind());
    }

    private static FailureKind kind(String address) {
        return refusal(address).kind();
    }

    private static HostException refusal(String address) {
        return assertThrows(HostException.class, () -> Address.check(URI.create(address), OpenPolicy.SAFE));
    }
}
