delete from users using banned where users.id = banned.id;
