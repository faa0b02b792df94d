{
  "root": {
    "extension": {
      "@type": "type.googleapis.com/sctranspile.With",
      "ctes": [
        {
          "name": "r",
          "columnNames": [
            "n"
          ],
          "input": {
            "setOp": {
              "leftInput": {
                "project": {
                  "expressions": [
                    {
                      "literal": {
                        "integer": 1
                      }
                    }
                  ]
                }
              },
              "rightInput": {
                "project": {
                  "input": {
                    "filter": {
                      "input": {
                        "read": {
                          "namedTable": {
                            "unparsedIdentifier": "r"
                          }
                        }
                      },
                      "condition": {
                        "unresolvedFunction": {
                          "functionName": "<",
                          "arguments": [
                            {
                              "unresolvedAttribute": {
                                "unparsedIdentifier": "n"
                              }
                            },
                            {
                              "literal": {
                                "integer": 5
                              }
                            }
                          ]
                        }
                      }
                    }
                  },
                  "expressions": [
                    {
                      "unresolvedFunction": {
                        "functionName": "+",
                        "arguments": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "n"
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
                  ]
                }
              },
              "setOpType": "SET_OP_TYPE_UNION",
              "isAll": true
            }
          }
        }
      ],
      "recursive": true,
      "input": {
        "project": {
          "input": {
            "withRelations": {
              "root": {
                "filter": {
                  "input": {
                    "subqueryAlias": {
                      "input": {
                        "project": {
                          "input": {
                            "read": {
                              "namedTable": {
                                "unparsedIdentifier": "r"
                              }
                            }
                          },
                          "expressions": [
                            {
                              "alias": {
                                "expr": {
                                  "unresolvedFunction": {
                                    "functionName": "*",
                                    "arguments": [
                                      {
                                        "unresolvedAttribute": {
                                          "unparsedIdentifier": "n"
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
                                "name": [
                                  "n"
                                ]
                              }
                            }
                          ]
                        }
                      },
                      "alias": "doubled"
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
                              "read": {
                                "namedTable": {
                                  "unparsedIdentifier": "r"
                                }
                              }
                            },
                            "alias": "other"
                          }
                        },
                        "condition": {
                          "unresolvedFunction": {
                            "functionName": "=",
                            "arguments": [
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "other.n"
                                }
                              },
                              {
                                "unresolvedAttribute": {
                                  "unparsedIdentifier": "doubled.n"
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
                "unparsedIdentifier": "doubled.n"
              }
            }
          ]
        }
      }
    }
  }
}

{
  "root": {
    "extension": {
      "@type": "type.googleapis.com/sctranspile.With",
      "ctes": [
        {
          "name": "_c1",
          "input": {
            "setOp": {
              "leftInput": {
                "project": {
                  "input": {
                    "subqueryAlias": {
                      "input": {
                        "project": {
                          "input": {
                            "read": {
                              "namedTable": {
                                "unparsedIdentifier": "r"
                              }
                            }
                          },
                          "expressions": [
                            {
                              "unresolvedAttribute": {
                                "unparsedIdentifier": "n"
                              }
                            }
                          ]
                        }
                      },
                      "alias": "first"
                    }
                  },
                  "expressions": [
                    {
                      "unresolvedAttribute": {
                        "unparsedIdentifier": "n"
                      }
                    }
                  ]
                }
              },
              "rightInput": {
                "project": {
                  "input": {
                    "filter": {
                      "input": {
                        "subqueryAlias": {
                          "input": {
                            "read": {
                              "namedTable": {
                                "unparsedIdentifier": "_c1"
                              }
                            }
                          },
                          "alias": "r"
                        }
                      },
                      "condition": {
                        "unresolvedFunction": {
                          "functionName": "<",
                          "arguments": [
                            {
                              "unresolvedAttribute": {
                                "unparsedIdentifier": "n"
                              }
                            },
                            {
                              "literal": {
                                "integer": 5
                              }
                            }
                          ]
                        }
                      }
                    }
                  },
                  "expressions": [
                    {
                      "unresolvedFunction": {
                        "functionName": "+",
                        "arguments": [
                          {
                            "unresolvedAttribute": {
                              "unparsedIdentifier": "r.n"
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
                  ]
                }
              },
              "setOpType": "SET_OP_TYPE_UNION",
              "isAll": true
            }
          }
        }
      ],
      "recursive": true,
      "input": {
        "project": {
          "input": {
            "subqueryAlias": {
              "input": {
                "read": {
                  "namedTable": {
                    "unparsedIdentifier": "_c1"
                  }
                }
              },
              "alias": "r"
            }
          },
          "expressions": [
            {
              "unresolvedAttribute": {
                "unparsedIdentifier": "r.n"
              }
            }
          ]
        }
      }
    }
  }
}
