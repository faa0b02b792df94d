SELECT
    'it''s',
    'double',
    'say "hi"',
    'tab\tnew\nline',
    'back\\slash',
    'quote''',
    'Aé',
    'A',
    '%\\_',
    '';
