/* input.h - the files that operands name, read with read(2): nothing waits in a buffer of ours. */
#ifndef SC_CLI_INPUT_H
#define SC_CLI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

typedef struct Input {
    const char *name; /* the operand; "-" is standard input */
    int fd;
    int error; /* errno of the read that failed, else 0 */
    struct stat identity;
} Input;

/* Open an operand. Gives 0 or why not, as an errno value (EISDIR for a folder). */
int input_open(Input *input, const char *operand);
/* What is read is all there from the start: no reader waits for results between two reads. */
bool input_is_file(const Input *input);
/* A sct_read_fn; `user` is the Input. */
ptrdiff_t input_read(void *user, char *buffer, size_t size);
void input_close(Input *input);

#endif
