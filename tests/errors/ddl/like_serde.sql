CREATE TABLE copy LIKE orders ROW FORMAT SERDE 'org.example.Serde';
