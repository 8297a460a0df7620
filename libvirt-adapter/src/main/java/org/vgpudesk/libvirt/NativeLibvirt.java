package org.vgpudesk.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libvirt.LibvirtException;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/** The native library, once per process: loaded, silent, with its event loop running. */
final class NativeLibvirt {

    private static final TextFile TEXTS = TextFile.beside(NativeLibvirt.class);

    private static final System.Logger LOG = System.getLogger(NativeLibvirt.class.getName());

    /** libvirt prints every error to standard error unless somebody takes them. Here each call answers for its own. */
    private static final LibvirtLibrary.ErrorFunction SILENT = (userData, error) -> {};

    /** Which of the C library's locales is that of messages; {@code LC_MESSAGES} of bits/locale.h. */
    private static final int MESSAGES = 5;

    private static @Nullable LibvirtLibrary library;

    /** The C library, as far as it is needed here. */
    interface Locales extends Library {
        @Nullable
        Pointer setlocale(int category, String locale);
    }

    private NativeLibvirt() {}

    /**
     * Loads libvirt and starts its event loop, which must run before the first connection is opened.
     *
     * @throws HostException if libvirt is not installed on this computer
     */
    static synchronized LibvirtLibrary start() throws HostException {
        if (library == null) {
            library = load();
        }
        return library;
    }

    private static LibvirtLibrary load() throws HostException {
        // libvirt speaks UTF-8 whatever the locale; libvirt-java takes the encoding from here.
        if (System.getProperty("jna.encoding") == null) {
            System.setProperty("jna.encoding", "UTF-8");
        }
        try {
            // what libvirt's words mean is looked up in English; the JVM has set the user's locale for all of the
            // process
            Native.load("c", Locales.class).setlocale(MESSAGES, "C");
            var loaded = Native.load("virt", LibvirtLibrary.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
            org.libvirt.Library.initEventLoop();
            loaded.virSetErrorFunc(null, SILENT);
            startLoop();
            return loaded;
        } catch (LinkageError e) {
            throw new HostException(
                    FailureKind.NOT_INSTALLED, TEXTS.get("library.missing"), String.valueOf(e.getMessage()), e);
        } catch (LibvirtException e) {
            throw new HostException(FailureKind.OTHER, TEXTS.get("library.failed"), String.valueOf(e.getMessage()), e);
        }
    }

    private static void startLoop() {
        Thread.ofPlatform().daemon().name("libvirt events").start(() -> {
            try {
                while (true) {
                    org.libvirt.Library.processEvent();
                }
            } catch (LibvirtException e) {
                LOG.log(System.Logger.Level.ERROR, "libvirt's event loop has ended; changes are not told any more.", e);
            }
        });
    }
}
