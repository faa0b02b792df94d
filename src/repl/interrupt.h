/* interrupt.h - Ctrl-C as a flag. The flag is the program's only variable that is not a local: a
 * signal handler can reach nothing else. */
#ifndef SC_REPL_INTERRUPT_H
#define SC_REPL_INTERRUPT_H

#include <stdbool.h>

/* From now on Ctrl-C sets the flag, and interrupts a read that waits, instead of ending the
 * process. */
void interrupt_catch(void);
bool interrupt_pending(void);
void interrupt_clear(void);

#endif
