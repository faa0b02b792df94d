!!!RESOLVE CNV203!!! -- sc-transpile: files_of_xml.json: CNV203: reading from the source xml is not converted yet
/*
{
  "root": {
    "common": {
      "planId": "0"
    },
    "read": {
      "dataSource": {
        "format": "xml",
        "paths": [
          "/data/sales.x"
        ]
      }
    }
  }
}
*/
;
