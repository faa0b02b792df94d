insert itno audit_log values (1, 'login');
