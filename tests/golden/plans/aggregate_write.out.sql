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
                    "setOp": {
                      "leftInput": {
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
                      "rightInput": {
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
                                    "integer": 3
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
                      "setOpType": "SET_OP_TYPE_UNION",
                      "isAll": true
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
              "unresolvedFunction": {
                "functionName": "count",
                "arguments": [
                  {
                    "unresolvedStar": {}
                  }
                ]
              }
            },
            {
              "alias": {
                "expr": {
                  "unresolvedFunction": {
                    "functionName": "sum",
                    "arguments": [
                      {
                        "unresolvedFunction": {
                          "functionName": "when",
                          "arguments": [
                            {
                              "unresolvedFunction": {
                                "functionName": ">",
                                "arguments": [
                                  {
                                    "unresolvedAttribute": {
                                      "unparsedIdentifier": "b"
                                    }
                                  },
                                  {
                                    "literal": {
                                      "integer": 0
                                    }
                                  }
                                ]
                              }
                            },
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
                },
                "name": [
                  "sum(b) FILTER (WHERE (b > 0))"
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
              "functionName": "sum",
              "arguments": [
                {
                  "unresolvedAttribute": {
                    "unparsedIdentifier": "b"
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
                          "unresolvedFunction": {
                            "functionName": "sum",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "b"
                                }
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
                    },
                    {
                      "alias": {
                        "expr": {
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
                        },
                        "name": [
                          "_c3"
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
                        "unparsedIdentifier": "_c2"
                      }
                    },
                    {
                      "literal": {
                        "integer": 1
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
                  "unparsedIdentifier": "_c3"
                }
              },
              "direction": "SORT_DIRECTION_ASCENDING",
              "nullOrdering": "SORT_NULLS_FIRST"
            },
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
              "total"
            ]
          }
        }
      ]
    }
  }
}

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
                "unparsedIdentifier": "a"
              }
            },
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "b"
              }
            }
          ]
        },
        {
          "groupingSet": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "a"
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
      "groupType": "GROUP_TYPE_CUBE",
      "groupingExpressions": [
        {
          "unresolvedAttribute": {
            "unparsedIdentifier": "a"
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
      ]
    }
  }
}

{
  "root": {
    "project": {
      "input": {
        "project": {
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
                    },
                    {
                      "alias": {
                        "expr": {
                          "unresolvedFunction": {
                            "functionName": "sum",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "b"
                                }
                              }
                            ]
                          }
                        },
                        "name": [
                          "_c3"
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
                        "unparsedIdentifier": "_c3"
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
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "_c1"
              }
            },
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "_c3"
              }
            },
            {
              "alias": {
                "expr": {
                  "window": {
                    "windowFunction": {
                      "unresolvedFunction": {
                        "functionName": "sum",
                        "arguments": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "_c3"
                            }
                          }
                        ]
                      }
                    },
                    "orderSpec": [
                      {
                        "child": {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "_c1"
                          }
                        },
                        "direction": "SORT_DIRECTION_ASCENDING",
                        "nullOrdering": "SORT_NULLS_FIRST"
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
              "a"
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
              "running"
            ]
          }
        }
      ]
    }
  }
}
