select '日本語' as `名前`, -- コメント
  "é" /* 😀 */ from `テーブル` where x = 'é';
