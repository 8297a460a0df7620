package org.vgpudesk.app.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Small files that a window remembers something in. Whatever is in them, reading gives a text; writing is all or nothing. */
public final class StateFile {

    /** What is longer is none of ours. */
    private static final int LONGEST = 1 << 16;

    private StateFile() {}

    /** What is in the file; nothing if there is none. Bytes that are no UTF-8 become question marks. */
    public static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    /** Puts the text in the place of what was there; only the user can read it. */
    public static void write(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var beside = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
