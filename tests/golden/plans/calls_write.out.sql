{
  "root": {
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
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "when",
                "arguments": [
                  {
                    "unresolvedFunction": {
                      "functionName": "=",
                      "arguments": [
                        {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "a"
                          }
                        },
                        {
                          "literal": {
                            "integer": 1
                          }
                        }
                      ]
                    }
                  },
                  {
                    "literal": {
                      "string": "x"
                    }
                  },
                  {
                    "literal": {
                      "string": "y"
                    }
                  }
                ]
              }
            },
            "name": [
              "CASE WHEN (a = 1) THEN x ELSE y END"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "negative",
                "arguments": [
                  {
                    "unresolvedAttribute": {
                      "unparsedIdentifier": "a"
                    }
                  }
                ]
              }
            },
            "name": [
              "(- a)"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "concat",
                "arguments": [
                  {
                    "unresolvedAttribute": {
                      "unparsedIdentifier": "a"
                    }
                  },
                  {
                    "unresolvedAttribute": {
                      "unparsedIdentifier": "b"
                    }
                  }
                ]
              }
            },
            "name": [
              "concat(a, b)"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "not",
                "arguments": [
                  {
                    "unresolvedFunction": {
                      "functionName": "<=>",
                      "arguments": [
                        {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "a"
                          }
                        },
                        {
                          "literal": {
                            "boolean": true
                          }
                        }
                      ]
                    }
                  }
                ]
              }
            },
            "name": [
              "(NOT (a <=> true))"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "or",
                "arguments": [
                  {
                    "unresolvedFunction": {
                      "functionName": "like",
                      "arguments": [
                        {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "a"
                          }
                        },
                        {
                          "literal": {
                            "string": "x%"
                          }
                        }
                      ]
                    }
                  },
                  {
                    "unresolvedFunction": {
                      "functionName": "like",
                      "arguments": [
                        {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "a"
                          }
                        },
                        {
                          "literal": {
                            "string": "y%"
                          }
                        }
                      ]
                    }
                  }
                ]
              }
            },
            "name": [
              "like any(a, x%, y%)"
            ]
          }
        },
        {
          "unresolvedFunction": {
            "functionName": "transform",
            "arguments": [
              {
                "unresolvedAttribute": {
                  "unparsedIdentifier": "c"
                }
              },
              {
                "lambdaFunction": {
                  "function": {
                    "unresolvedFunction": {
                      "functionName": "+",
                      "arguments": [
                        {
                          "unresolvedNamedLambdaVariable": {
                            "nameParts": [
                              "x"
                            ]
                          }
                        },
                        {
                          "literal": {
                            "integer": 1
                          }
                        }
                      ]
                    }
                  },
                  "arguments": [
                    {
                      "nameParts": [
                        "x"
                      ]
                    }
                  ]
                }
              }
            ]
          }
        },
        {
          "unresolvedExtractValue": {
            "child": {
              "unresolvedAttribute": {
                "unparsedIdentifier": "c"
              }
            },
            "extraction": {
              "literal": {
                "integer": 0
              }
            }
          }
        },
        {
          "alias": {
            "expr": {
              "window": {
                "windowFunction": {
                  "unresolvedFunction": {
                    "functionName": "first",
                    "arguments": [
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "a"
                        }
                      },
                      {
                        "literal": {
                          "boolean": true
                        }
                      }
                    ]
                  }
                },
                "partitionSpec": [
                  {
                    "unresolvedAttribute": {
                      "unparsedIdentifier": "b"
                    }
                  }
                ],
                "orderSpec": [
                  {
                    "child": {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "a"
                      }
                    },
                    "direction": "SORT_DIRECTION_ASCENDING",
                    "nullOrdering": "SORT_NULLS_FIRST"
                  }
                ],
                "frameSpec": {
                  "frameType": "FRAME_TYPE_ROW",
                  "lower": {
                    "value": {
                      "literal": {
                        "integer": -2
                      }
                    }
                  },
                  "upper": {
                    "currentRow": true
                  }
                }
              }
            },
            "name": [
              "first(a) OVER (PARTITION BY b ORDER BY a ASC NULLS FIRST ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)"
            ]
          }
        },
        {
          "unresolvedFunction": {
            "functionName": "ltrim",
            "arguments": [
              {
                "literal": {
                  "string": "x"
                }
              },
              {
                "unresolvedAttribute": {
                  "unparsedIdentifier": "b"
                }
              }
            ]
          }
        },
        {
          "unresolvedFunction": {
            "functionName": "make_interval",
            "arguments": [
              {
                "namedArgumentExpression": {
                  "key": "years",
                  "value": {
                    "literal": {
                      "integer": 1
                    }
                  }
                }
              }
            ]
          }
        },
        {
          "cast": {
            "expr": {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
              }
            },
            "type": {
              "integer": {}
            },
            "evalMode": "EVAL_MODE_TRY"
          }
        },
        {
          "callFunction": {
            "functionName": "my.function",
            "arguments": [
              {
                "unresolvedAttribute": {
                  "unparsedIdentifier": "a"
                }
              }
            ]
          }
        }
      ]
    }
  }
}
