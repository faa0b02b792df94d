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

/* Wait until a descriptor can be read, at its end or in error included. Gives false if a signal came
 * instead, even just before the call: Ctrl-C, or another that `seen`, unless it is NULL, knows of. */
bool interrupt_wait_for_input(int fd, int (*seen)(void));

#endif
