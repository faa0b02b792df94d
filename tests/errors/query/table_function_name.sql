SELECT * FROM db.numbers(10);
