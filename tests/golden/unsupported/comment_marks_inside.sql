select /* one */ frobnicate('*/ no end') /* two */ from t;
