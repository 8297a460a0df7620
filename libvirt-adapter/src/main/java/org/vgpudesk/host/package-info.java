/** What a host with GPUs is, whoever provides it. */
@NullMarked
package org.vgpudesk.host;

import org.jspecify.annotations.NullMarked;
