select 'open as status,
       id
from orders;
