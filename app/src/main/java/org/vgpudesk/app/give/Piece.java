package org.vgpudesk.app.give;

import org.vgpudesk.host.Hostdev;

/** What can be chosen of a card: a size to make a new slice of, or something that is there already. */
public sealed interface Piece {

    String gpuId();

    record Size(String gpuId, String typeId) implements Piece {}

    record Existing(String gpuId, Hostdev device) implements Piece {}
}
