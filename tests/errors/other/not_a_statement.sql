please convert all my queries;
