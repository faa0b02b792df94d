select '{"a": 1}':a;
