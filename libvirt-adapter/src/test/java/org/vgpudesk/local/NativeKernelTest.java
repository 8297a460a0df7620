package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;

/** This computer's kernel, on ordinary files: what a mapping of them does is what one of a device does. */
final class NativeKernelTest {

    private static final int PAGE = 1 << 16;

    private final NativeKernel kernel = new NativeKernel();

    @TempDir
    private Path folder;

    private MapTrial map(long size, long offset, long length) throws IOException {
        var path = Files.write(folder.resolve("file"), new byte[(int) size]);
        int file = kernel.open(path.toString());
        try {
            return kernel.map(file, offset, length);
        } finally {
            kernel.close(file);
        }
    }

    @Test
    void mapsAndTouches() throws IOException {
        assertEquals(MapTrial.MAPS, map(2 * PAGE, PAGE, PAGE));
    }

    @Test
    void livesOnWhereNobodyAnswersForAPage() throws IOException {
        assertEquals(MapTrial.SIGBUS, map(PAGE, PAGE, PAGE));
    }

    @Test
    void tellsAMappingThatIsRefused() throws IOException {
        assertEquals(MapTrial.REFUSED, map(PAGE, 1, PAGE));
    }

    @Test
    void tellsWhyAFileCannotBeOpened() {
        var failure = assertThrows(KernelException.class, () -> kernel.open("/nowhere/at/all"));

        assertTrue(failure.is(Errno.ENOENT), failure.words());
        assertEquals("open /nowhere/at/all: ENOENT, no such file", failure.words());
    }

    @Test
    void tellsThatAFileKnowsNoSuchRequest() throws IOException {
        int file = kernel.open(Files.createFile(folder.resolve("file")).toString());
        try {
            var failure = assertThrows(
                    KernelException.class, () -> kernel.ioctl(file, VfioRequest.DEVICE_GET_INFO, Structure.sized(24)));
            assertTrue(failure.is(Errno.ENOTTY), failure.words());
        } finally {
            kernel.close(file);
        }
    }
}
