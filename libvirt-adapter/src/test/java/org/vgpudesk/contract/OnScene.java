package org.vgpudesk.contract;

/** Promises are tried on a scene; each test gets its own. */
interface OnScene {

    Scene scene();
}
