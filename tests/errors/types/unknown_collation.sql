create table t (name string collate latin1_general_ci);
