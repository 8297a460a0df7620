/**
 * Every parser given texts that nobody meant: a corpus in every build, a million inputs with {@code -Ptrust}. A parser
 * answers with a value or its one declared exception, within a time and a memory, whatever it is given.
 */
@NullMarked
package org.vgpudesk.fuzz;

import org.jspecify.annotations.NullMarked;
