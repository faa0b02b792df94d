-- an operand of unknown type that the form needs twice
SELECT OVERLAY(:text PLACING b FROM 1) FROM t;
