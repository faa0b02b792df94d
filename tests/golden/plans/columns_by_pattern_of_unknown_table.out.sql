!!!RESOLVE CNV203!!! -- sc-transpile: columns_by_pattern_of_unknown_table.json: CNV203: colRegex("a.*") of a table whose columns are not known here
/*
{
  "root": {
    "common": {
      "planId": "1"
    },
    "project": {
      "input": {
        "common": {
          "planId": "0"
        },
        "read": {
          "namedTable": {
            "unparsedIdentifier": "t"
          }
        }
      },
      "expressions": [
        {
          "unresolvedRegex": {
            "colName": "`a.*`",
            "planId": "0"
          }
        }
      ]
    }
  }
}
*/
;
