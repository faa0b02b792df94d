select array[1, 2, 3] as numbers;
