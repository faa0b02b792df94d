/* fold.h - what the files share that make one query of many steps: fold.c, fold_windows.c, prune.c. Not
 * for other folders. */
#ifndef SC_REWRITE_FOLD_H
#define SC_REWRITE_FOLD_H

#include "rewrite/internal.h"

typedef struct Folder {
    ScContext *cx;
    const PlanSort *sort; /* the one around, whose keys may mean what lies below its input */
} Folder;

/* Nobody wrote it as a query of its own. */
bool fold_is_made_up(const PlanNode *node);
bool fold_is_kind(const PlanNode *node, PlanKind kind);

/* All rows are one group only as long as something is computed of them, or by HAVING: whether these items
 * of an aggregate do not. */
bool fold_loses_group(const PlanAggregate *aggregate, const PlanList *items);

/* What is in an expression. */
typedef struct Traits {
    bool windows;
    bool generators;
    bool aggregates;
    bool random;
    bool subqueries;
    bool stars;
} Traits;

Traits fold_traits(PlanNode *expression);
Traits fold_traits_of_list(const PlanList *list);

/* fold_windows.c: a filter over a select list with window functions becomes QUALIFY. Each is a row of the
 * table in fold.c and says whether it changed anything. */
bool fold_filter_over_windows(Folder *folder, PlanNode **place);
bool fold_list_over_filtered_windows(Folder *folder, PlanNode **place);

/* prune.c: take out of select lists what nothing above uses. */
void fold_prune(ScContext *cx, PlanNode *root);

#endif
