CREATE FUNCTION double_it(x INT) RETURNS INT LANGUAGE PYTHON AS $$
  return x * 2; # not the end
$$;
SELECT 1;
