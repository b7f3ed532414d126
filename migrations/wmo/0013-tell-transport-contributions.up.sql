-- Uitvoeringsbesluit 3.8 lid 1: of transport the municipality may ask a fee of its own, apart from the one amount for all.
alter table wmo.contribution add column is_for_transport boolean not null default false;
