print 'done';
