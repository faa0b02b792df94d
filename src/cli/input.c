/* input.c - see input.h. */
#include "cli/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int input_open(Input *input, const char *operand)
{
    *input = (Input){.name = operand, .fd = STDIN_FILENO};
    if (strcmp(operand, "-") != 0)
        input->fd = open(operand, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (input->fd < 0 || fstat(input->fd, &input->identity) != 0)
        return errno;
    if (S_ISDIR(input->identity.st_mode)) {
        input_close(input);
        return EISDIR;
    }
    return 0;
}

bool input_is_file(const Input *input)
{
    return S_ISREG(input->identity.st_mode);
}

ptrdiff_t input_read(void *user, char *buffer, size_t size)
{
    Input *input = user;
    ssize_t n;
    do
        n = read(input->fd, buffer, size);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        input->error = errno;
    return n;
}

void input_close(Input *input)
{
    if (input->fd > STDIN_FILENO)
        close(input->fd);
}
