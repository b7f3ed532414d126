delete from core.allocation_end_reason where code = 'WITHDRAWN';
