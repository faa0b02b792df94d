!!!RESOLVE CNV203!!! -- sc-transpile: write_partitioned.json: CNV203: partitionBy() of files is not converted yet
/*
{
  "command": {
    "writeOperation": {
      "input": {
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
              "unresolvedAttribute": {
                "unparsedIdentifier": "a",
                "isMetadataColumn": false
              }
            }
          ]
        }
      },
      "source": "parquet",
      "path": "/out/x",
      "partitioningColumns": [
        "a"
      ]
    }
  }
}
*/
;
