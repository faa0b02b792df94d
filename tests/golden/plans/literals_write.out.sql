{
  "root": {
    "project": {
      "expressions": [
        {
          "literal": {
            "byte": 1
          }
        },
        {
          "literal": {
            "short": 2
          }
        },
        {
          "literal": {
            "integer": 3
          }
        },
        {
          "literal": {
            "long": "4"
          }
        },
        {
          "literal": {
            "decimal": {
              "value": "5.5",
              "precision": 2,
              "scale": 1
            }
          }
        },
        {
          "literal": {
            "double": 6.25
          }
        },
        {
          "literal": {
            "float": 7.5
          }
        },
        {
          "literal": {
            "string": "text"
          }
        },
        {
          "literal": {
            "binary": "H6s="
          }
        },
        {
          "literal": {
            "boolean": true
          }
        },
        {
          "literal": {
            "null": {
              "null": {}
            }
          }
        },
        {
          "literal": {
            "date": 18321
          }
        },
        {
          "literal": {
            "timestamp": "1577872800500000"
          }
        },
        {
          "literal": {
            "timestampNtz": "-1000000"
          }
        },
        {
          "cast": {
            "expr": {
              "literal": {
                "string": "2020-01-01 10:00:00"
              }
            },
            "type": {
              "timestamp": {}
            }
          }
        },
        {
          "literal": {
            "yearMonthInterval": 14
          }
        },
        {
          "literal": {
            "dayTimeInterval": "273906700000"
          }
        },
        {
          "literal": {
            "dayTimeInterval": "7200000000",
            "dataType": {
              "dayTimeInterval": {
                "startField": 1,
                "endField": 1
              }
            }
          }
        }
      ]
    }
  }
}
