-- Ids of version 7 that sort in the order of their number, the same in every build.
create schema if not exists bench;
create function bench.id(kind integer, number bigint) returns uuid language sql immutable parallel safe as $$
  select (
    substr(time, 1, 8) || '-' || substr(time, 9, 4) || '-7' || lpad(to_hex(kind), 3, '0')
    || '-a' || substr(hash, 1, 3) || '-' || substr(hash, 4, 12)
  )::uuid
  from (select lpad(to_hex(1735689600000 + number), 12, '0') as time, md5(kind || ':' || number) as hash) parts
$$;
-- Whole numbers from 0 up to and not including the limit, from the number alone: the same in every build.
create function bench.pick(number bigint, salt text, choices integer) returns integer
language sql immutable parallel safe as $$
  select ((('x' || substr(md5(number || salt), 1, 7))::bit(28)::integer) % choices)
$$;
create function bench.town(number bigint) returns text language sql immutable parallel safe as $$
  select (array['9001', '9002', '9003'])[number % 3 + 1]
$$;
