package org.vgpudesk.libvirt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libvirt.LibvirtException;
import org.vgpudesk.host.Domain.State;
import org.vgpudesk.host.Scope;
import org.vgpudesk.language.TextFile;

/** A native domain; lives in one {@code try}. */
final class DomainHandle implements AutoCloseable {

    private static final TextFile TEXTS = TextFile.beside(DomainHandle.class);

    private static final System.Logger LOG = System.getLogger(DomainHandle.class.getName());

    private static final int SECURE = 1;
    private static final int INACTIVE = 2;
    private static final int LIVE = 1;
    private static final int CONFIG = 2;

    private final org.libvirt.Domain domain;

    DomainHandle(org.libvirt.Domain domain) {
        this.domain = domain;
    }

    private interface Call<T> {
        @Nullable
        T run() throws LibvirtException;
    }

    /** libvirt-java takes a failure without an error for an answer, and gives null. */
    private static <T> T call(Call<T> call) throws LibvirtFailure {
        return call("", call);
    }

    private static <T> T call(String name, Call<T> call) throws LibvirtFailure {
        try {
            var answer = call.run();
            if (answer == null) {
                throw new LibvirtFailure(ErrorCode.INTERNAL_ERROR, 0, 0, TEXTS.get("failure.nothing"));
            }
            return answer;
        } catch (LibvirtException e) {
            throw new LibvirtFailure(name, e);
        }
    }

    UUID uuid() throws LibvirtFailure {
        return UUID.fromString(call(domain::getUUIDString));
    }

    String name() throws LibvirtFailure {
        return call(domain::getName);
    }

    /** As it runs; the stored configuration of one that is off. */
    String xml() throws LibvirtFailure {
        return call("virDomainGetXMLDesc", () -> domain.getXMLDesc(0));
    }

    /** The stored configuration. */
    String inactiveXml() throws LibvirtFailure {
        return call("virDomainGetXMLDesc", () -> domain.getXMLDesc(INACTIVE));
    }

    /** The stored configuration with its passwords; only a connection that may write gets it. */
    String secureXml() throws LibvirtFailure {
        return call("virDomainGetXMLDesc secure", () -> domain.getXMLDesc(INACTIVE | SECURE));
    }

    boolean persistent() throws LibvirtFailure {
        return call(domain::isPersistent) != 0;
    }

    State state() throws LibvirtFailure {
        var state = call("virDomainGetInfo", domain::getInfo).state;
        return switch (state) {
            case VIR_DOMAIN_PAUSED -> State.PAUSED;
            case VIR_DOMAIN_SHUTDOWN -> State.SHUTTING_DOWN;
            case VIR_DOMAIN_SHUTOFF -> State.OFF;
            case VIR_DOMAIN_CRASHED -> State.CRASHED;
            case VIR_DOMAIN_PMSUSPENDED -> State.SUSPENDED;
            case null, default -> State.RUNNING;
        };
    }

    void attach(String xml, Scope scope) throws LibvirtFailure {
        call("virDomainAttachDeviceFlags", () -> {
            domain.attachDeviceFlags(xml, flags(scope));
            return 0;
        });
    }

    void detach(String xml, Scope scope) throws LibvirtFailure {
        call("virDomainDetachDeviceFlags", () -> {
            domain.detachDeviceFlags(xml, flags(scope));
            return 0;
        });
    }

    void start() throws LibvirtFailure {
        call("virDomainCreate", domain::create);
    }

    void shutdown() throws LibvirtFailure {
        call("virDomainShutdown", () -> {
            domain.shutdown();
            return 0;
        });
    }

    void destroy() throws LibvirtFailure {
        call("virDomainDestroy", () -> {
            domain.destroy();
            return 0;
        });
    }

    private static int flags(Scope scope) {
        return (scope.live() ? LIVE : 0) | (scope.config() ? CONFIG : 0);
    }

    /** Freed by hand: libvirt-java's own finalizer knows no threads. */
    @Override
    public void close() {
        try {
            domain.free();
        } catch (LibvirtException e) {
            LOG.log(System.Logger.Level.DEBUG, "A domain was not freed: {0}", e.getMessage());
        }
    }
}
