create table t (tags array<string>, scores map<string, int>, address struct<street: string, zip: string not null>, matrix array<array<double>>);
