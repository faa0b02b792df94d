!!!RESOLVE CNV203!!! -- sc-transpile: table_with_options.json: CNV203: a table read with options is not converted yet
/*
{
  "root": {
    "common": {
      "planId": "0"
    },
    "read": {
      "namedTable": {
        "unparsedIdentifier": "t",
        "options": {
          "versionAsOf": "3"
        }
      }
    }
  }
}
*/
;
