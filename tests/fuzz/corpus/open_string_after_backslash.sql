select 'abc\';
