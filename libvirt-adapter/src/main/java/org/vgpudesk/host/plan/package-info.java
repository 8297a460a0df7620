/**
 * What people ask for, as plans: several verbs joined, reviewed before, written to a journal while they run, undone in
 * reverse. Everything else goes to the {@link org.vgpudesk.host.Host} straight.
 */
@NullMarked
package org.vgpudesk.host.plan;

import org.jspecify.annotations.NullMarked;
