/* ---- namespaces ------------------------------------------------------------------------------ */

%token ADD "ADD" AFTER "AFTER" ALTER "ALTER" BINDING "BINDING" CALLED "CALLED" CASCADE "CASCADE";
%token CHANGE "CHANGE" CHECK "CHECK" COLUMN "COLUMN" COMPENSATION "COMPENSATION";
%token CONSTRAINT "CONSTRAINT" CONTAINS "CONTAINS" DBPROPERTIES "DBPROPERTIES" DEFINER "DEFINER";
%token DETERMINISTIC "DETERMINISTIC" ENFORCED "ENFORCED" FLOW "FLOW" FOREIGN "FOREIGN";
%token IDENTITY "IDENTITY" INCREMENT "INCREMENT" INDEX "INDEX" INPUT "INPUT" INVOKER "INVOKER";
%token KEY "KEY" LANGUAGE "LANGUAGE" MATERIALIZED "MATERIALIZED" MODIFIES "MODIFIES" MSCK "MSCK";
%token NO "NO" NONE "NONE" NORELY "NORELY" PRIMARY "PRIMARY" PROPERTIES "PROPERTIES" PURGE "PURGE";
%token READS "READS" RECOVER "RECOVER" REFERENCES "REFERENCES" RELY "RELY" RENAME "RENAME";
%token REPAIR "REPAIR" RESTRICT "RESTRICT" RETURN "RETURN" RETURNS "RETURNS" SECURITY "SECURITY";
%token SKEWED "SKEWED" SPECIFIC "SPECIFIC" SQL "SQL" START "START" STREAMING "STREAMING";
%token SYNC "SYNC" TRUNCATE "TRUNCATE" TYPE "TYPE" UNIQUE "UNIQUE" UNSET "UNSET" USE "USE";

%type <node> define create_namespace namespace_clause alter_namespace namespace_action;
%type <node> drop_namespace namespace_kind use comment_on comment_on_word comment_value;
%type <list> namespace_clauses;
%type <choice> drop_behavior;

/* The statements that define things. */
define
    : create_namespace
    | alter_namespace
    | drop_namespace
    | use
    | comment_on
    | create_table
    | create_table_like
    | create_dataset
    | create_flow
    | drop_table
    | truncate_table
    | repair_table
    | create_index
    | drop_index
    | alter_table
    | alter_view
    | create_view
    | create_view_using
    | drop_view
    | create_function
    | drop_function
    ;

create_namespace
    : CREATE namespace_kind opt_if_not_exists name namespace_clauses
        {
            $$ = MAKE(CreateNamespace, CREATE_NAMESPACE, @$, .word = $2, .if_not_exists = $3,
                      .name = $4, .clauses = LIST_OF($5));
        }
    ;

namespace_kind
    : SCHEMA                                { $$ = literal_word(cx, @$); }
    | DATABASE                              { $$ = literal_word(cx, @$); }
    | NAMESPACE                             { $$ = literal_word(cx, @$); }
    ;

namespace_clauses
    : %empty                                { $$ = NULL; }
    | namespace_clauses namespace_clause    { $$ = ast_append(cx, $1, $2); }
    ;

namespace_clause
    : comment_clause
    | location_clause
    | collation_clause
    | DBX_MANAGED LOCATION string           { $$ = $3; }
    | WITH properties_word property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PROPERTIES, .items = *$3);
        }
    ;

properties_word
    : DBPROPERTIES
    | PROPERTIES
    ;

alter_namespace
    : ALTER namespace_kind name namespace_action
        {
            $$ = MAKE(AlterNamespace, ALTER_NAMESPACE, @$, .word = $2, .name = $3, .action = $4);
        }
    ;

namespace_action
    : SET properties_word property_list
        { $$ = MAKE(SetProperties, SET_PROPERTIES, @$, .properties = *$3); }
    | UNSET properties_word property_list
        { $$ = MAKE(UnsetProperties, UNSET_PROPERTIES, @$, .properties = *$3); }
    | set_location
    | set_collation
    | dialect_action
    ;

drop_namespace
    : DROP namespace_kind opt_if_exists name drop_behavior
        {
            $$ = MAKE(DropNamespace, DROP_NAMESPACE, @$, .word = $2, .if_exists = $3, .name = $4,
                      .behavior = (AstDropBehavior)$5);
        }
    ;

drop_behavior
    : %empty                                { $$ = AST_DROP_UNSAID; }
    | RESTRICT                              { $$ = AST_DROP_RESTRICT; }
    | CASCADE                               { $$ = AST_DROP_CASCADE; }
    ;

use
    : USE name                              { $$ = MAKE(Use, USE, @$, .name = $2); }
    | USE namespace_kind name
        { $$ = MAKE(Use, USE, @$, .word = $2, .name = $3); }
    ;

comment_on
    : COMMENT ON comment_on_word name IS comment_value
        { $$ = MAKE(CommentOn, COMMENT_ON, @$, .word = $3, .name = $4, .comment = $6); }
    ;

comment_on_word
    : namespace_kind
    | TABLE                                 { $$ = literal_word(cx, @$); }
    ;

comment_value
    : string
    | NULL                                  { $$ = NULL; }
    ;
