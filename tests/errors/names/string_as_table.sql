select id from 'orders';
