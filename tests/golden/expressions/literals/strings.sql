select 'it''s', "double", "say ""hi""", 'tab\tnew\nline', 'back\\slash', 'quote\'', '\u0041\u00e9', '\101', '%\_', '';
