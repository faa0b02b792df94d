{
  "root": {
    "project": {
      "input": {
        "join": {
          "left": {
            "join": {
              "left": {
                "join": {
                  "left": {
                    "read": {
                      "namedTable": {
                        "unparsedIdentifier": "t"
                      }
                    }
                  },
                  "right": {
                    "read": {
                      "namedTable": {
                        "unparsedIdentifier": "u"
                      }
                    }
                  },
                  "joinType": "JOIN_TYPE_INNER",
                  "usingColumns": [
                    "id"
                  ]
                }
              },
              "right": {
                "read": {
                  "namedTable": {
                    "unparsedIdentifier": "v"
                  }
                }
              },
              "joinCondition": {
                "unresolvedFunction": {
                  "functionName": "=",
                  "arguments": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "t.id"
                      }
                    },
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "v.id"
                      }
                    }
                  ]
                }
              },
              "joinType": "JOIN_TYPE_LEFT_OUTER"
            }
          },
          "right": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "w"
              }
            }
          },
          "joinType": "JOIN_TYPE_CROSS"
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
        "lateralJoin": {
          "left": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "right": {
            "subqueryAlias": {
              "input": {
                "toDf": {
                  "input": {
                    "unresolvedTableValuedFunction": {
                      "functionName": "explode",
                      "arguments": [
                        {
                          "unresolvedAttribute": {
                            "unparsedIdentifier": "items"
                          }
                        }
                      ]
                    }
                  },
                  "columnNames": [
                    "col"
                  ]
                }
              },
              "alias": "e"
            }
          },
          "joinType": "JOIN_TYPE_LEFT_OUTER"
        }
      },
      "expressions": [
        {
          "unresolvedAttribute": {
            "unparsedIdentifier": "id"
          }
        },
        {
          "unresolvedAttribute": {
            "unparsedIdentifier": "col"
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
        "lateralJoin": {
          "left": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "t"
              }
            }
          },
          "right": {
            "project": {
              "expressions": [
                {
                  "alias": {
                    "expr": {
                      "unresolvedFunction": {
                        "functionName": "+",
                        "arguments": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "t.id"
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
                    "name": [
                      "next"
                    ]
                  }
                }
              ]
            }
          },
          "joinType": "JOIN_TYPE_INNER"
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
    "setOp": {
      "leftInput": {
        "setOp": {
          "leftInput": {
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
          "rightInput": {
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
                    "unparsedIdentifier": "a"
                  }
                }
              ]
            }
          },
          "setOpType": "SET_OP_TYPE_UNION",
          "isAll": true
        }
      },
      "rightInput": {
        "project": {
          "input": {
            "read": {
              "namedTable": {
                "unparsedIdentifier": "v"
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
      "setOpType": "SET_OP_TYPE_UNION",
      "isAll": true
    }
  }
}

{
  "root": {
    "setOp": {
      "leftInput": {
        "deduplicate": {
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
          "allColumnsAsKeys": true
        }
      },
      "rightInput": {
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
                "unparsedIdentifier": "a"
              }
            }
          ]
        }
      },
      "setOpType": "SET_OP_TYPE_EXCEPT"
    }
  }
}

{
  "root": {
    "hint": {
      "input": {
        "project": {
          "input": {
            "join": {
              "left": {
                "read": {
                  "namedTable": {
                    "unparsedIdentifier": "t"
                  }
                }
              },
              "right": {
                "read": {
                  "namedTable": {
                    "unparsedIdentifier": "u"
                  }
                }
              },
              "joinType": "JOIN_TYPE_CROSS"
            }
          },
          "expressions": [
            {
              "unresolvedStar": {}
            }
          ]
        }
      },
      "name": "BROADCAST",
      "parameters": [
        {
          "unresolvedAttribute": {
            "unparsedIdentifier": "u"
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
        "unresolvedTableValuedFunction": {
          "functionName": "range",
          "arguments": [
            {
              "literal": {
                "integer": 1
              }
            },
            {
              "literal": {
                "integer": 10
              }
            },
            {
              "literal": {
                "integer": 2
              }
            }
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
