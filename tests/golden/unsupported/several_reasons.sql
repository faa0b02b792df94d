select frobnicate(a), grommet(b) from t;
