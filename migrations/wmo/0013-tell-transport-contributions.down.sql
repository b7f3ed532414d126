alter table wmo.contribution drop column is_for_transport;
