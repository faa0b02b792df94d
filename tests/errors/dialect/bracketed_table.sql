select id from [dbo].[orders];
