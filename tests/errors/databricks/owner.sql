ALTER VIEW sales.totals SET OWNER TO analysts;
