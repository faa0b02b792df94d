select `id`, `c`.`name` as `the_name` from `customers` as `c`;
