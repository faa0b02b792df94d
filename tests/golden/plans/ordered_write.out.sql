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
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "try_element_at",
                "arguments": [
                  {
                    "unresolvedFunction": {
                      "functionName": "sort_array",
                      "arguments": [
                        {
                          "unresolvedFunction": {
                            "functionName": "collect_list",
                            "arguments": [
                              {
                                "cast": {
                                  "expr": {
                                    "unresolvedAttribute": {
                                      "unparsedIdentifier": "a"
                                    }
                                  },
                                  "type": {
                                    "double": {}
                                  }
                                }
                              }
                            ]
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
                  {
                    "cast": {
                      "expr": {
                        "unresolvedFunction": {
                          "functionName": "greatest",
                          "arguments": [
                            {
                              "unresolvedFunction": {
                                "functionName": "ceil",
                                "arguments": [
                                  {
                                    "unresolvedFunction": {
                                      "functionName": "*",
                                      "arguments": [
                                        {
                                          "cast": {
                                            "expr": {
                                              "literal": {
                                                "decimal": {
                                                  "value": "0.25",
                                                  "precision": 2,
                                                  "scale": 2
                                                }
                                              }
                                            },
                                            "type": {
                                              "double": {}
                                            }
                                          }
                                        },
                                        {
                                          "unresolvedFunction": {
                                            "functionName": "count",
                                            "arguments": [
                                              {
                                                "cast": {
                                                  "expr": {
                                                    "unresolvedAttribute": {
                                                      "unparsedIdentifier": "a"
                                                    }
                                                  },
                                                  "type": {
                                                    "double": {}
                                                  }
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
                              "literal": {
                                "long": "1"
                              }
                            }
                          ]
                        }
                      },
                      "type": {
                        "integer": {}
                      }
                    }
                  }
                ]
              }
            },
            "name": [
              "percentile_disc(0.25) WITHIN GROUP (ORDER BY a)"
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
                            "dayTimeInterval": "86400000000",
                            "dataType": {
                              "dayTimeInterval": {
                                "startField": 0,
                                "endField": 0
                              }
                            }
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
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "try_element_at",
                "arguments": [
                  {
                    "unresolvedFunction": {
                      "functionName": "sort_array",
                      "arguments": [
                        {
                          "window": {
                            "windowFunction": {
                              "unresolvedFunction": {
                                "functionName": "collect_list",
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
                                                  "unparsedIdentifier": "a"
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
                                            "unparsedIdentifier": "a"
                                          }
                                        }
                                      ]
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
                            ]
                          }
                        },
                        {
                          "literal": {
                            "boolean": false
                          }
                        }
                      ]
                    }
                  },
                  {
                    "cast": {
                      "expr": {
                        "unresolvedFunction": {
                          "functionName": "greatest",
                          "arguments": [
                            {
                              "unresolvedFunction": {
                                "functionName": "ceil",
                                "arguments": [
                                  {
                                    "unresolvedFunction": {
                                      "functionName": "*",
                                      "arguments": [
                                        {
                                          "cast": {
                                            "expr": {
                                              "literal": {
                                                "decimal": {
                                                  "value": "0.25",
                                                  "precision": 2,
                                                  "scale": 2
                                                }
                                              }
                                            },
                                            "type": {
                                              "double": {}
                                            }
                                          }
                                        },
                                        {
                                          "window": {
                                            "windowFunction": {
                                              "unresolvedFunction": {
                                                "functionName": "count",
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
                                                                  "unparsedIdentifier": "a"
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
                                                            "unparsedIdentifier": "a"
                                                          }
                                                        }
                                                      ]
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
                              "literal": {
                                "long": "1"
                              }
                            }
                          ]
                        }
                      },
                      "type": {
                        "integer": {}
                      }
                    }
                  }
                ]
              }
            },
            "name": [
              "p"
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
          "alias": {
            "expr": {
              "unresolvedFunction": {
                "functionName": "percentile",
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
                                  "unparsedIdentifier": "a"
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
                            "unparsedIdentifier": "a"
                          }
                        }
                      ]
                    }
                  },
                  {
                    "literal": {
                      "decimal": {
                        "value": "0.5",
                        "precision": 1,
                        "scale": 1
                      }
                    }
                  }
                ]
              }
            },
            "name": [
              "percentile_cont(0.5) WITHIN GROUP (ORDER BY a) FILTER (WHERE (a > 0))"
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
            "functionName": "between",
            "arguments": [
              {
                "unresolvedFunction": {
                  "functionName": "rand"
                }
              },
              {
                "literal": {
                  "decimal": {
                    "value": "0.1",
                    "precision": 1,
                    "scale": 1
                  }
                }
              },
              {
                "literal": {
                  "decimal": {
                    "value": "0.2",
                    "precision": 1,
                    "scale": 1
                  }
                }
              }
            ]
          }
        }
      ]
    }
  }
}
