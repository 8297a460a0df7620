/**
 * What each vendor's types mean: sizes, capacity rules, regions. Read from profiles, one YAML file per vendor's driver;
 * what no profile states stays unknown.
 */
@NullMarked
package org.vgpudesk.profile;

import org.jspecify.annotations.NullMarked;
