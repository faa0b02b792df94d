select a collate utf8_binary = b from t;
select a collate utf8_lcase = b from t;
