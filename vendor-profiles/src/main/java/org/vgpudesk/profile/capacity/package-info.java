/**
 * What still fits on a card, what each choice locks out and why. The driver's own count is the truth for now; the rule
 * of a profile explains it and looks ahead. Knows no file format and no vendor.
 */
@NullMarked
package org.vgpudesk.profile.capacity;

import org.jspecify.annotations.NullMarked;
