SELECT "größe" AS "größe 2", "名前" FROM "テーブル";
