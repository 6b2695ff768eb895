-- One row: the header of the dataset, and how many writes there were.
create table editions (
  one integer primary key check (one = 1),
  revision bigint not null,
  header text not null
);

-- The body is kept as it was written: jsonb would forget how numbers were spelled. The document beside it is the same as jsonb, for
-- questions in SQL; it is absent of a text with U+0000, which jsonb cannot hold.
-- A row stays when its record is taken away, without a body, so that other processes hear of it.
create table records (
  type varchar(16) not null,
  id varchar(80) not null,
  position bigint generated always as identity,
  revision bigint not null,
  digest varchar(64),
  body text,
  document jsonb generated always as (case when body like '%\\u0000%' then null else body::jsonb end) stored,
  primary key (type, id)
);

create index records_by_revision on records (revision);
create index records_by_member on records using gin (document jsonb_path_ops);
