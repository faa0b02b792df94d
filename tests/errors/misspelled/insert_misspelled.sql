insrt into audit_log values (1, 'login');
