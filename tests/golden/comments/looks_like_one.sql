select '-- no comment' as a, "/* nor this */" as b, `--c` from t;
