{
  "root": {
    "withRelations": {
      "root": {
        "project": {
          "input": {
            "withRelations": {
              "root": {
                "filter": {
                  "input": {
                    "subqueryAlias": {
                      "input": {
                        "toDf": {
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
                          "columnNames": [
                            "k"
                          ]
                        }
                      },
                      "alias": "q"
                    }
                  },
                  "condition": {
                    "unresolvedFunction": {
                      "functionName": "and",
                      "arguments": [
                        {
                          "unresolvedFunction": {
                            "functionName": "not",
                            "arguments": [
                              {
                                "subqueryExpression": {
                                  "planId": "1",
                                  "subqueryType": "SUBQUERY_TYPE_IN",
                                  "inSubqueryValues": [
                                    {
                                      "unresolvedAttribute": {
                                        "unparsedIdentifier": "k"
                                      }
                                    }
                                  ]
                                }
                              }
                            ]
                          }
                        },
                        {
                          "subqueryExpression": {
                            "planId": "2",
                            "subqueryType": "SUBQUERY_TYPE_EXISTS"
                          }
                        }
                      ]
                    }
                  }
                }
              },
              "references": [
                {
                  "common": {
                    "planId": "1"
                  },
                  "project": {
                    "input": {
                      "read": {
                        "namedTable": {
                          "unparsedIdentifier": "u"
                        }
                      }
                    },
                    "expressions": [
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "k"
                        }
                      }
                    ]
                  }
                },
                {
                  "common": {
                    "planId": "2"
                  },
                  "project": {
                    "input": {
                      "filter": {
                        "input": {
                          "read": {
                            "namedTable": {
                              "unparsedIdentifier": "u"
                            }
                          }
                        },
                        "condition": {
                          "unresolvedFunction": {
                            "functionName": "=",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "u.k"
                                }
                              },
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "q.k"
                                }
                              }
                            ]
                          }
                        }
                      }
                    },
                    "expressions": [
                      {
                        "literal": {
                          "integer": 1
                        }
                      }
                    ]
                  }
                }
              ]
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "k"
              }
            },
            {
              "alias": {
                "expr": {
                  "subqueryExpression": {
                    "planId": "3",
                    "subqueryType": "SUBQUERY_TYPE_SCALAR"
                  }
                },
                "name": [
                  "m"
                ]
              }
            }
          ]
        }
      },
      "references": [
        {
          "common": {
            "planId": "3"
          },
          "aggregate": {
            "input": {
              "filter": {
                "input": {
                  "read": {
                    "namedTable": {
                      "unparsedIdentifier": "u"
                    }
                  }
                },
                "condition": {
                  "unresolvedFunction": {
                    "functionName": "=",
                    "arguments": [
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "u.k"
                        }
                      },
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "q.k"
                        }
                      }
                    ]
                  }
                }
              }
            },
            "groupType": "GROUP_TYPE_GROUPBY",
            "aggregateExpressions": [
              {
                "unresolvedFunction": {
                  "functionName": "max",
                  "arguments": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "b"
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
