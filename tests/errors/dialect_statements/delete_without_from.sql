delete users where active = false;
