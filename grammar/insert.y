/* ---- insert ---------------------------------------------------------------------------------- */

insert
    : insert_target insert_source
        { $$ = make_insert(cx, @$, NULL, $1, $2); }
    | with_clause insert_target insert_source
        { $$ = make_insert(cx, @$, $1, $2, $3); }
    ;

/* Gives an Insert without its columns and query. */
insert_target
    : INSERT INTO opt_table name opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4, .partition = LIST_OF($5),
                      .if_not_exists = $6);
        }
    | INSERT OVERWRITE opt_table name opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4, .partition = LIST_OF($5),
                      .if_not_exists = $6);
        }
    ;

/* Gives an Insert of only columns and query. */
insert_source
    : query                                 { $$ = MAKE(Insert, INSERT, @$, .query = $1); }
    | BY NAME query
        { $$ = MAKE(Insert, INSERT, @$, .by_name = true, .query = $3); }
    | identifier_list query
        { $$ = MAKE(Insert, INSERT, @$, .columns = *$1, .query = $2); }
    ;

opt_table
    : %empty
    | TABLE
    ;

opt_partition
    : %empty                                { $$ = NULL; }
    | PARTITION "(" partition_values ")"    { $$ = $3; }
    ;

partition_values
    : partition_value                       { $$ = ast_make_list(cx, $1); }
    | partition_values "," partition_value  { $$ = ast_append(cx, $1, $3); }
    ;

partition_value
    : identifier
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1); }
    | identifier "=" expression
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1, .value = $3); }
    ;
