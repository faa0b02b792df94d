with Totals as (select 1 as Amount) select amount, AMOUNT from TOTALS;
