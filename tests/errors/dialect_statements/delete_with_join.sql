delete u from users u join banned b on u.id = b.id;
