/* scan_problem.h - says what is wrong with the bytes of a statement. */
#ifndef SC_PARSE_SCAN_PROBLEM_H
#define SC_PARSE_SCAN_PROBLEM_H

#include "parse/scanner.h"

/* Report what the scanner found; the list has the statement's text. */
void scan_problem_report(ScContext *cx, const TokenList *tokens, const ScanProblem *problem);

#endif
