package org.vgpudesk.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.vgpudesk.host.HostException;

/**
 * The contract of {@link org.vgpudesk.host.Host}: what every provider promises. The promises are in the interfaces, one
 * for each thing that a host is used for; a provider is held to them by a subclass that brings its fixture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(ByNumber.class)
abstract class HostContract
        implements WatchPromises,
                DevicePromises,
                RefusalPromises,
                CapacityPromises,
                AttachPromises,
                DomainPromises,
                RedefinePromises,
                PicturePromises,
                GivePromises,
                RepairPromises,
                RegionPromises,
                LossPromises,
                AccessPromises {

    private @Nullable HostFixture fixture;
    private @Nullable Scene scene;

    /** Builds the host that the promises are tried on; called once. */
    abstract HostFixture fixture() throws Exception;

    @Override
    public Scene scene() {
        return Objects.requireNonNull(scene, "only while a test runs");
    }

    @BeforeAll
    void buildFixture() throws Exception {
        fixture = fixture();
    }

    @BeforeEach
    void setScene() throws HostException {
        scene = new Scene(Objects.requireNonNull(fixture));
    }

    @AfterEach
    void clearScene() {
        if (scene != null) {
            scene.close();
            scene = null;
        }
    }

    @AfterAll
    void closeFixture() {
        if (fixture != null) {
            fixture.close();
        }
    }
}
