package org.vgpudesk.host.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A journal of one file per plan in a folder. */
public final class FileJournal implements Journal {

    private final Path folder;

    /** @param folder where the files are; made when the first plan is written */
    public FileJournal(Path folder) {
        this.folder = folder;
    }

    /** {@code $XDG_STATE_HOME/vgpu-desk/journal}, by default under {@code ~/.local/state}. */
    public static Path defaultFolder() {
        throw new UnsupportedOperationException("defaultFolder");
    }

    @Override
    public Writer begin(Plan plan) throws IOException {
        throw new UnsupportedOperationException("begin " + folder);
    }

    @Override
    public Writer resume(UUID plan) throws IOException {
        throw new UnsupportedOperationException("resume " + folder);
    }

    @Override
    public List<Entry> entries() throws IOException {
        throw new UnsupportedOperationException("entries " + folder);
    }
}
