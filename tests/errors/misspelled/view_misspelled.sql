create veiw active_users as select * from users where active;
