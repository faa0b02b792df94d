create table t (
  a tinyint, b smallint, c int, d bigint, e float, f double, g decimal(10, 2), h decimal,
  i string, j varchar(10), k boolean, l date, m timestamp, n timestamp_ntz, o timestamp_ltz, p binary,
  q integer, r long, s short, t byte, u real, v numeric(5), w dec(4, 1)
);
