/* history_file.h - what was typed, kept in a file that only its owner can read. Knows nothing of
 * readline.
 *
 * One entry is one line of the file: a line end within it is written \n, a backslash \\.
 */
#ifndef SC_REPL_HISTORY_FILE_H
#define SC_REPL_HISTORY_FILE_H

#include "util/str.h"

enum { HISTORY_ENTRIES_MAX = 1000 };

/* Set `path` to the file's, making the folders it lies in. Leaves it empty if there is no place for
 * it: no home folder, no permission. */
void history_file_locate(Buf *path);

/* Give the newest HISTORY_ENTRIES_MAX entries to `take`, the oldest first. A file that has grown far
 * beyond is cut. A file that cannot be read has no entries. */
void history_file_load(const char *path, void (*take)(const char *entry));

/* Append an entry. What cannot be written is lost: history is a convenience. */
void history_file_append(const char *path, Str entry);

#endif
