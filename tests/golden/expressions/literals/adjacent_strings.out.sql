SELECT 'concatenated';
