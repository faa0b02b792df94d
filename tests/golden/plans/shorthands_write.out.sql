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

{
  "root": {
    "project": {
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
              "cast": {
                "expr": {
                  "literal": {
                    "integer": 2
                  }
                },
                "type": {
                  "integer": {}
                }
              }
            }
          ],
          "aggregateExpressions": [
            {
              "alias": {
                "expr": {
                  "unresolvedFunction": {
                    "functionName": "count",
                    "arguments": [
                      {
                        "unresolvedStar": {}
                      }
                    ]
                  }
                },
                "name": [
                  "_c1"
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
                  "_c2"
                ]
              }
            }
          ]
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
              "count(1)"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedAttribute": {
                "unparsedIdentifier": "_c2"
              }
            },
            "name": [
              "b"
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
              "cast": {
                "expr": {
                  "literal": {
                    "integer": 1
                  }
                },
                "type": {
                  "integer": {}
                }
              }
            }
          ],
          "aggregateExpressions": [
            {
              "alias": {
                "expr": {
                  "literal": {
                    "integer": 1
                  }
                },
                "name": [
                  "_c1"
                ]
              }
            },
            {
              "alias": {
                "expr": {
                  "unresolvedFunction": {
                    "functionName": "count",
                    "arguments": [
                      {
                        "unresolvedStar": {}
                      }
                    ]
                  }
                },
                "name": [
                  "_c2"
                ]
              }
            }
          ]
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
              "b"
            ]
          }
        },
        {
          "alias": {
            "expr": {
              "unresolvedAttribute": {
                "unparsedIdentifier": "_c2"
              }
            },
            "name": [
              "count(1)"
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
        "withRelations": {
          "root": {
            "filter": {
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
              "condition": {
                "unresolvedFunction": {
                  "functionName": "=",
                  "arguments": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "a"
                      }
                    },
                    {
                      "subqueryExpression": {
                        "planId": "1",
                        "subqueryType": "SUBQUERY_TYPE_SCALAR"
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
              "limit": {
                "input": {
                  "sort": {
                    "input": {
                      "aggregate": {
                        "input": {
                          "project": {
                            "input": {
                              "filter": {
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
                                          "c"
                                        ]
                                      }
                                    },
                                    "alias": "u"
                                  }
                                },
                                "condition": {
                                  "unresolvedFunction": {
                                    "functionName": "<",
                                    "arguments": [
                                      {
                                        "unresolvedAttribute": {
                                          "unparsedIdentifier": "c"
                                        }
                                      },
                                      {
                                        "unresolvedAttribute": {
                                          "unparsedIdentifier": "a"
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
                                  "unparsedIdentifier": "c"
                                }
                              }
                            ]
                          }
                        },
                        "groupType": "GROUP_TYPE_GROUPBY",
                        "groupingExpressions": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "c"
                            }
                          }
                        ]
                      }
                    },
                    "order": [
                      {
                        "child": {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "c"
                          }
                        },
                        "direction": "SORT_DIRECTION_ASCENDING",
                        "nullOrdering": "SORT_NULLS_FIRST"
                      }
                    ],
                    "isGlobal": true
                  }
                },
                "limit": 1
              }
            }
          ]
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
          "joinType": "JOIN_TYPE_LEFT_SEMI",
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
    "sort": {
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
          ]
        }
      },
      "order": [
        {
          "child": {
            "unresolvedFunction": {
              "functionName": "count",
              "arguments": [
                {
                  "literal": {
                    "integer": 1
                  }
                }
              ]
            }
          },
          "direction": "SORT_DIRECTION_ASCENDING",
          "nullOrdering": "SORT_NULLS_FIRST"
        }
      ],
      "isGlobal": true
    }
  }
}

{
  "root": {
    "deduplicate": {
      "input": {
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
                  "condition": {
                    "subqueryExpression": {
                      "planId": "1",
                      "subqueryType": "SUBQUERY_TYPE_EXISTS"
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
                      "filter": {
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
                                  "c"
                                ]
                              }
                            },
                            "alias": "u"
                          }
                        },
                        "condition": {
                          "unresolvedFunction": {
                            "functionName": "=",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "c"
                                }
                              },
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "a"
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
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "allColumnsAsKeys": true
    }
  }
}
