-- What only the building of the rows needed.
drop schema bench cascade;
