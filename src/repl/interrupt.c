/* interrupt.c - see interrupt.h. */
#include "repl/interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/select.h>

static volatile sig_atomic_t interrupted;

static void note_interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

void interrupt_catch(void)
{
    struct sigaction action = {.sa_handler = note_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

bool interrupt_pending(void)
{
    return interrupted != 0;
}

void interrupt_clear(void)
{
    interrupted = 0;
}

bool interrupt_wait_for_input(int fd, int (*seen)(void))
{
    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    /* Only pselect lets Ctrl-C in: none can come between the look at the flags and the wait. */
    sigprocmask(SIG_BLOCK, &interrupt, &before);
    bool ready = false;
    if (!interrupt_pending() && (seen == NULL || seen() == 0)) {
        fd_set set;
        FD_ZERO(&set);
        FD_SET(fd, &set);
        ready = pselect(fd + 1, &set, NULL, NULL, NULL, &before) >= 0 || errno != EINTR;
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    return ready;
}
