select 'con' 'cat' "enated";
