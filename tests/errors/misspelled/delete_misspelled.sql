delte from users where active = false;
