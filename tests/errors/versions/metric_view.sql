CREATE VIEW totals WITH METRICS LANGUAGE YAML AS $$
version: 0.1; dimensions: []
$$;
