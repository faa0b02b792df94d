!!!RESOLVE CNV203!!! -- sc-transpile: describe_unknown_table.json: CNV203: describe() or summary() needs the columns of a table that is not known here
/*
{
  "root": {
    "common": {
      "planId": "1"
    },
    "describe": {
      "input": {
        "common": {
          "planId": "0"
        },
        "read": {
          "namedTable": {
            "unparsedIdentifier": "t"
          }
        }
      }
    }
  }
}
*/
;
