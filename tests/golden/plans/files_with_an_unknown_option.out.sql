!!!RESOLVE CNV203!!! -- sc-transpile: files_with_an_unknown_option.json: CNV203: the option 'dateFormat' of files is not converted yet
/*
{
  "root": {
    "common": {
      "planId": "0"
    },
    "read": {
      "dataSource": {
        "format": "csv",
        "options": {
          "dateFormat": "yyyy"
        },
        "paths": [
          "/data/sales.x"
        ]
      }
    }
  }
}
*/
;
