select 'aÿb';
select 2;
