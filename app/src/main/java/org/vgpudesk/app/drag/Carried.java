package org.vgpudesk.app.drag;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A size of a card in somebody's hand.
 *
 * @param size what the size is called
 * @param gpu what the card is called
 * @param whyNot why a virtual machine cannot be given it now; empty if it can
 * @param give opens the review of giving it to a virtual machine
 */
public record Carried(String size, String gpu, Function<UUID, String> whyNot, Consumer<UUID> give) {}
