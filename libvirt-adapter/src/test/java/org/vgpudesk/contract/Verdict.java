package org.vgpudesk.contract;

/**
 * What came of one promise on one provider.
 *
 * @param why why it was skipped, or how it was broken; empty if it was kept
 */
record Verdict(Kind kind, String why, long millis) {

    enum Kind {
        KEPT,
        BROKEN,
        SKIPPED
    }
}
