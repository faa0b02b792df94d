delete form users where active = false;
