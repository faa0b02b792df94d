{
  "root": {
    "limit": {
      "input": {
        "offset": {
          "input": {
            "sort": {
              "input": {
                "project": {
                  "input": {
                    "filter": {
                      "input": {
                        "subqueryAlias": {
                          "input": {
                            "read": {
                              "namedTable": {
                                "unparsedIdentifier": "db.t"
                              }
                            }
                          },
                          "alias": "t"
                        }
                      },
                      "condition": {
                        "unresolvedFunction": {
                          "functionName": "or",
                          "arguments": [
                            {
                              "unresolvedFunction": {
                                "functionName": "and",
                                "arguments": [
                                  {
                                    "unresolvedFunction": {
                                      "functionName": "and",
                                      "arguments": [
                                        {
                                          "unresolvedFunction": {
                                            "functionName": ">",
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
                                          "unresolvedFunction": {
                                            "functionName": "not",
                                            "arguments": [
                                              {
                                                "unresolvedFunction": {
                                                  "functionName": "like",
                                                  "arguments": [
                                                    {
                                                      "unresolvedAttribute": {
                                                        "unparsedIdentifier": "b"
                                                      }
                                                    },
                                                    {
                                                      "literal": {
                                                        "string": "x%"
                                                      }
                                                    }
                                                  ]
                                                }
                                              }
                                            ]
                                          }
                                        }
                                      ]
                                    }
                                  },
                                  {
                                    "unresolvedFunction": {
                                      "functionName": "and",
                                      "arguments": [
                                        {
                                          "unresolvedFunction": {
                                            "functionName": ">=",
                                            "arguments": [
                                              {
                                                "unresolvedAttribute": {
                                                  "unparsedIdentifier": "c"
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
                                          "unresolvedFunction": {
                                            "functionName": "<=",
                                            "arguments": [
                                              {
                                                "unresolvedAttribute": {
                                                  "unparsedIdentifier": "c"
                                                }
                                              },
                                              {
                                                "literal": {
                                                  "integer": 2
                                                }
                                              }
                                            ]
                                          }
                                        }
                                      ]
                                    }
                                  }
                                ]
                              }
                            },
                            {
                              "unresolvedFunction": {
                                "functionName": "not",
                                "arguments": [
                                  {
                                    "unresolvedFunction": {
                                      "functionName": "<=>",
                                      "arguments": [
                                        {
                                          "unresolvedAttribute": {
                                            "unparsedIdentifier": "d"
                                          }
                                        },
                                        {
                                          "literal": {
                                            "string": "y"
                                          }
                                        }
                                      ]
                                    }
                                  }
                                ]
                              }
                            }
                          ]
                        }
                      }
                    }
                  },
                  "expressions": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "t.a"
                      }
                    },
                    {
                      "alias": {
                        "expr": {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "b"
                          }
                        },
                        "name": [
                          "x"
                        ]
                      }
                    },
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "s.f"
                      }
                    },
                    {
                      "cast": {
                        "expr": {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "c"
                          }
                        },
                        "type": {
                          "decimal": {
                            "scale": 2,
                            "precision": 10
                          }
                        }
                      }
                    }
                  ]
                }
              },
              "order": [
                {
                  "child": {
                    "unresolvedAttribute": {
                      "unparsedIdentifier": "a"
                    }
                  },
                  "direction": "SORT_DIRECTION_DESCENDING",
                  "nullOrdering": "SORT_NULLS_FIRST"
                }
              ],
              "isGlobal": true
            }
          },
          "offset": 2
        }
      },
      "limit": 5
    }
  }
}
