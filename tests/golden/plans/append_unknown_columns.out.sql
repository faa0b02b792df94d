!!!RESOLVE CNV201!!! -- sc-transpile: append_unknown_columns.json: CNV201: rows are inserted by the names of their columns, which are not known here
/*
{
  "command": {
    "writeOperation": {
      "input": {
        "common": {
          "planId": "0"
        },
        "read": {
          "namedTable": {
            "unparsedIdentifier": "u"
          }
        }
      },
      "table": {
        "tableName": "t",
        "saveMethod": "TABLE_SAVE_METHOD_SAVE_AS_TABLE"
      },
      "mode": "SAVE_MODE_APPEND"
    }
  }
}
*/
;
