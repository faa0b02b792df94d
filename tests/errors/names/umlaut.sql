select größe, 名前 from articles;
