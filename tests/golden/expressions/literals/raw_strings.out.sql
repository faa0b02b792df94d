SELECT 'no \\n escape', 'C:\\temp';
