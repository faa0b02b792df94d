{
  "root": {
    "aggregate": {
      "input": {
        "subqueryAlias": {
          "input": {
            "toDf": {
              "input": {
                "project": {
                  "expressions": [
                    {
                      "alias": {
                        "expr": {
                          "literal": {
                            "integer": 1
                          }
                        },
                        "name": [
                          "col1"
                        ]
                      }
                    },
                    {
                      "alias": {
                        "expr": {
                          "literal": {
                            "integer": 2
                          }
                        },
                        "name": [
                          "col2"
                        ]
                      }
                    }
                  ]
                }
              },
              "columnNames": [
                "a",
                "b"
              ]
            }
          },
          "alias": "t"
        }
      },
      "groupType": "GROUP_TYPE_GROUPING_SETS",
      "groupingExpressions": [
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
      ],
      "aggregateExpressions": [
        {
          "unresolvedFunction": {
            "functionName": "count",
            "arguments": [
              {
                "unresolvedStar": {}
              }
            ]
          }
        }
      ],
      "groupingSets": [
        {
          "groupingSet": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "b"
              }
            }
          ]
        }
      ]
    }
  }
}

{
  "root": {
    "sort": {
      "input": {
        "project": {
          "input": {
            "subqueryAlias": {
              "input": {
                "toDf": {
                  "input": {
                    "project": {
                      "expressions": [
                        {
                          "alias": {
                            "expr": {
                              "literal": {
                                "integer": 1
                              }
                            },
                            "name": [
                              "col1"
                            ]
                          }
                        },
                        {
                          "alias": {
                            "expr": {
                              "literal": {
                                "integer": 2
                              }
                            },
                            "name": [
                              "col2"
                            ]
                          }
                        }
                      ]
                    }
                  },
                  "columnNames": [
                    "a",
                    "b"
                  ]
                }
              },
              "alias": "t"
            }
          },
          "expressions": [
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
      "order": [
        {
          "child": {
            "unresolvedAttribute": {
              "unparsedIdentifier": "a"
            }
          },
          "direction": "SORT_DIRECTION_DESCENDING",
          "nullOrdering": "SORT_NULLS_LAST"
        },
        {
          "child": {
            "unresolvedAttribute": {
              "unparsedIdentifier": "b"
            }
          },
          "direction": "SORT_DIRECTION_DESCENDING",
          "nullOrdering": "SORT_NULLS_LAST"
        }
      ],
      "isGlobal": true
    }
  }
}

{
  "root": {
    "project": {
      "input": {
        "sort": {
          "input": {
            "filter": {
              "input": {
                "aggregate": {
                  "input": {
                    "subqueryAlias": {
                      "input": {
                        "toDf": {
                          "input": {
                            "project": {
                              "expressions": [
                                {
                                  "alias": {
                                    "expr": {
                                      "literal": {
                                        "integer": 1
                                      }
                                    },
                                    "name": [
                                      "col1"
                                    ]
                                  }
                                }
                              ]
                            }
                          },
                          "columnNames": [
                            "a"
                          ]
                        }
                      },
                      "alias": "t"
                    }
                  },
                  "groupType": "GROUP_TYPE_GROUPBY",
                  "groupingExpressions": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "a"
                      }
                    }
                  ],
                  "aggregateExpressions": [
                    {
                      "alias": {
                        "expr": {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "a"
                          }
                        },
                        "name": [
                          "_c1"
                        ]
                      }
                    }
                  ]
                }
              },
              "condition": {
                "unresolvedFunction": {
                  "functionName": ">",
                  "arguments": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "_c1"
                      }
                    },
                    {
                      "literal": {
                        "integer": 0
                      }
                    }
                  ]
                }
              }
            }
          },
          "order": [
            {
              "child": {
                "unresolvedAttribute": {
                  "unparsedIdentifier": "_c1"
                }
              },
              "direction": "SORT_DIRECTION_ASCENDING",
              "nullOrdering": "SORT_NULLS_FIRST"
            }
          ],
          "isGlobal": true
        }
      },
      "expressions": [
        {
          "alias": {
            "expr": {
              "unresolvedAttribute": {
                "unparsedIdentifier": "_c1"
              }
            },
            "name": [
              "a"
            ]
          }
        }
      ]
    }
  }
}

{
  "root": {
    "project": {
      "expressions": [
        {
          "unresolvedFunction": {
            "functionName": "=",
            "arguments": [
              {
                "unresolvedFunction": {
                  "functionName": "collate",
                  "arguments": [
                    {
                      "literal": {
                        "string": "a"
                      }
                    },
                    {
                      "literal": {
                        "string": "utf8_lcase"
                      }
                    }
                  ]
                }
              },
              {
                "literal": {
                  "string": "A"
                }
              }
            ]
          }
        }
      ]
    }
  }
}

{
  "root": {
    "project": {
      "input": {
        "join": {
          "left": {
            "subqueryAlias": {
              "input": {
                "project": {
                  "expressions": [
                    {
                      "alias": {
                        "expr": {
                          "literal": {
                            "integer": 1
                          }
                        },
                        "name": [
                          "a"
                        ]
                      }
                    },
                    {
                      "alias": {
                        "expr": {
                          "literal": {
                            "integer": 2
                          }
                        },
                        "name": [
                          "a"
                        ]
                      }
                    }
                  ]
                }
              },
              "alias": "t"
            }
          },
          "right": {
            "subqueryAlias": {
              "input": {
                "project": {
                  "expressions": [
                    {
                      "alias": {
                        "expr": {
                          "literal": {
                            "integer": 1
                          }
                        },
                        "name": [
                          "a"
                        ]
                      }
                    }
                  ]
                }
              },
              "alias": "u"
            }
          },
          "joinType": "JOIN_TYPE_INNER",
          "usingColumns": [
            "a"
          ]
        }
      },
      "expressions": [
        {
          "unresolvedStar": {}
        }
      ]
    }
  }
}

{
  "root": {
    "project": {
      "input": {
        "read": {
          "namedTable": {
            "unparsedIdentifier": "global_temp.v"
          }
        }
      },
      "expressions": [
        {
          "unresolvedStar": {}
        }
      ]
    }
  }
}
