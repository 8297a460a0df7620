/** A plan before, while and after it runs: what it changes, how far it is, what came of it. */
@NullMarked
package org.vgpudesk.app.review;

import org.jspecify.annotations.NullMarked;
