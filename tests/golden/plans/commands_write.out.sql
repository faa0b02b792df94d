{
  "command": {
    "createDataframeView": {
      "input": {
        "project": {
          "input": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "name": "v",
      "replace": true
    }
  }
}

{
  "command": {
    "writeOperationV2": {
      "input": {
        "project": {
          "input": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "tableName": "db.u",
      "mode": "MODE_CREATE"
    }
  }
}

{
  "command": {
    "writeOperation": {
      "input": {
        "project": {
          "input": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "table": {
        "tableName": "db.u",
        "saveMethod": "TABLE_SAVE_METHOD_INSERT_INTO"
      },
      "mode": "SAVE_MODE_APPEND"
    }
  }
}

{
  "command": {
    "writeOperation": {
      "input": {
        "project": {
          "input": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "table": {
        "tableName": "db.u",
        "saveMethod": "TABLE_SAVE_METHOD_INSERT_INTO"
      },
      "mode": "SAVE_MODE_OVERWRITE"
    }
  }
}
