-- One row: the header of the dataset, and how many writes there were.
create table editions (
  one integer primary key check (one = 1),
  revision bigint not null,
  header character large object not null
);

-- A row stays when its record is taken away, without a body, so that other processes hear of it.
create table records (
  type varchar(16) not null,
  id varchar(80) not null,
  position bigint generated always as identity,
  revision bigint not null,
  digest varchar(64),
  body character large object,
  primary key (type, id)
);

create index records_by_revision on records (revision);
