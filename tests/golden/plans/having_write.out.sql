{
  "root": {
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
              "functionName": "and",
              "arguments": [
                {
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
                },
                {
                  "unresolvedFunction": {
                    "functionName": "<",
                    "arguments": [
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "_c3"
                        }
                      },
                      {
                        "unresolvedAttribute": {
                          "unparsedIdentifier": "_c1"
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
                                    "integer": 10
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
                    "unparsedIdentifier": "b"
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
                              "unparsedIdentifier": "a"
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
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "b"
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
                    "integer": 10
                  }
                }
              ]
            }
          }
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
                            "functionName": "min",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "t.b"
                                }
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
                                          "integer": 3
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
                        "functionName": ">",
                        "arguments": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "c"
                            }
                          },
                          {
                            "unresolvedFunction": {
                              "functionName": "+",
                              "arguments": [
                                {
                                  "unresolvedAttribute": {
                                    "unparsedIdentifier": "_c2"
                                  }
                                },
                                {
                                  "unresolvedAttribute": {
                                    "unparsedIdentifier": "_c1"
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
              "aggregateExpressions": [
                {
                  "alias": {
                    "expr": {
                      "unresolvedFunction": {
                        "functionName": "sum",
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
                      "_c1"
                    ]
                  }
                }
              ]
            }
          },
          "condition": {
            "cast": {
              "expr": {
                "unresolvedFunction": {
                  "functionName": "+",
                  "arguments": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "_c1"
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
              "type": {
                "boolean": {}
              }
            }
          }
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
              "sum(a)"
            ]
          }
        }
      ]
    }
  }
}
