package org.vgpudesk.host.plan;

import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;

/**
 * Runs plans on one host: checks each step's precondition, writes the journal before each step, and takes everything
 * back in reverse if a step is not confirmed. Blocks; one plan at a time.
 */
public final class PlanRunner {

    private final Host host;
    private final Journal journal;

    public PlanRunner(Host host, Journal journal) {
        this.host = host;
        this.journal = journal;
    }

    /**
     * Runs a plan.
     *
     * @param progress told of each step on this thread
     * @param stop asked between steps: true stops the plan and takes back what was done
     * @throws HostException if a precondition does not hold any more before the first step: nothing was changed
     * @throws IOException if the journal cannot be written before the first step: nothing was changed
     */
    public Result run(Plan plan, Consumer<Progress> progress, BooleanSupplier stop) throws HostException, IOException {
        throw new UnsupportedOperationException("run " + host + journal);
    }

    /**
     * Takes back what a plan did, as far as the host still shows it; also repairs a plan that was interrupted.
     *
     * @throws HostException if the state has moved since, with the reason: nothing was changed
     * @throws IOException if the journal cannot be read or written: nothing was changed
     */
    public Result undo(UUID plan, Consumer<Progress> progress) throws HostException, IOException {
        throw new UnsupportedOperationException("undo " + host + journal);
    }
}
