/* measure - how long a command takes and how much memory it needs.
 *
 * usage: measure RUNS COMMAND [ARGUMENT]...
 *
 * Runs COMMAND RUNS times, one after the other, with its output thrown away, and prints one line:
 * the least and the median wall time in milliseconds, the peak resident memory of any run in
 * kilobytes, and the worst exit status. It knows nothing of what it runs.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MAX = 1000, STATUS_NOT_RUN = 127, STATUS_KILLED = 128 };

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void die(const char *what)
{
    fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
    exit(2);
}

/* Runs the command once; returns its exit status and sets its wall time and peak memory. */
static int run_once(char **command, double *ms, long *rss_kb)
{
    double start = now_ms();
    pid_t child = fork();
    if (child < 0) {
        die("fork");
    }
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        if (null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(null, 2) < 0) {
            _exit(STATUS_NOT_RUN);
        }
        execvp(command[0], command);
        _exit(STATUS_NOT_RUN);
    }

    int status;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno != EINTR) {
            die("wait4");
        }
    }
    *ms = now_ms() - start;
    *rss_kb = usage.ru_maxrss;
    return WIFEXITED(status) ? WEXITSTATUS(status) : STATUS_KILLED + WTERMSIG(status);
}

int main(int argc, char **argv)
{
    int runs = argc > 2 ? atoi(argv[1]) : 0;
    if (runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "usage: measure RUNS COMMAND [ARGUMENT]... (RUNS from 1 to %d)\n",
                RUNS_MAX);
        return 2;
    }

    double times[RUNS_MAX];
    long peak_kb = 0;
    int worst = 0;
    for (int i = 0; i < runs; i++) {
        long rss_kb;
        int status = run_once(argv + 2, &times[i], &rss_kb);
        peak_kb = rss_kb > peak_kb ? rss_kb : peak_kb;
        worst = status > worst ? status : worst;
    }
    qsort(times, (size_t)runs, sizeof times[0], compare_doubles);
    printf("%.3f %.3f %ld %d\n", times[0], times[runs / 2], peak_kb, worst);
    return 0;
}
