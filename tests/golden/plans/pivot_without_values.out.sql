!!!RESOLVE CNV203!!! -- sc-transpile: pivot_without_values.json: CNV203: pivot() without its values, which only the rows tell
/*
{
  "root": {
    "common": {
      "planId": "1"
    },
    "aggregate": {
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
      "groupType": "GROUP_TYPE_PIVOT",
      "groupingExpressions": [
        {
          "unresolvedAttribute": {
            "unparsedIdentifier": "id",
            "isMetadataColumn": false
          }
        }
      ],
      "aggregateExpressions": [
        {
          "unresolvedFunction": {
            "functionName": "sum",
            "arguments": [
              {
                "unresolvedAttribute": {
                  "unparsedIdentifier": "x",
                  "isMetadataColumn": false
                }
              }
            ]
          }
        }
      ],
      "pivot": {
        "col": {
          "unresolvedAttribute": {
            "unparsedIdentifier": "name",
            "planId": "0",
            "isMetadataColumn": false
          }
        }
      }
    }
  }
}
*/
;
