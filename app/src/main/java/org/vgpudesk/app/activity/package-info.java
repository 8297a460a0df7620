/** What was changed on this host, and how to take it back. */
@NullMarked
package org.vgpudesk.app.activity;

import org.jspecify.annotations.NullMarked;
