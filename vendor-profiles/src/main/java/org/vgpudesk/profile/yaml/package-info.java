/** Reads YAML from anybody: within limits, without tags, and so that everything knows its place in the file. */
@NullMarked
package org.vgpudesk.profile.yaml;

import org.jspecify.annotations.NullMarked;
