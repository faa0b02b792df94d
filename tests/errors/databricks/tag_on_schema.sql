SET TAG ON SCHEMA main.sales owner = finance;
