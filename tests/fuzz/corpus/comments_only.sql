-- one
/* two */ ; /* three */ -- four