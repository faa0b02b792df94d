select `größe` as `größe 2`, `名前` from `テーブル`;
