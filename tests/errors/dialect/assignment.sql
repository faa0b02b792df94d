select total := 1;
