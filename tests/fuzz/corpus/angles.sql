select cast(a as array<array<int>>), cast(b as map<string,array<struct<x:int,y:map<int,string>>>>), a >> 1, a >>> 1, a << 1, a<b>c from t;
