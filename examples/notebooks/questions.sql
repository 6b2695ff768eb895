-- Tables are files: DuckDB reads them where they lie. Only an empty cell is missing, and a date is a text, whatever it looks like.
CREATE MACRO tables(name) AS TABLE
    SELECT * FROM read_csv('target/tables/' || name || '.csv', header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false);

-- Agreements of Seoul by region and kind
SELECT coalesce(b_region_label, '(no region)') AS region, kind_label AS kind, count(*) AS agreements
FROM tables('partners') WHERE a_city = 'city/seoul' GROUP BY ALL ORDER BY ALL;

-- Cities with most projects as counterparts
SELECT city_name AS city, country_label AS country, count(DISTINCT record) AS projects
FROM tables('project_sites') WHERE role = 'counterpart' GROUP BY ALL ORDER BY projects DESC, city LIMIT 5;

-- Projects under way in 2014: all the year, or at some time of it. A date such as 2014 has a first and a last day.
SELECT count(*) FILTER (project_period_earliest::DATE < DATE '2014-01-01' AND project_period_latest::DATE > DATE '2014-12-31') AS all_the_year,
    count(*) FILTER (project_period_earliest::DATE <= DATE '2014-12-31' AND project_period_latest::DATE >= DATE '2014-01-01') AS at_some_time,
    count(*) FILTER (project_period IS NULL) AS undated
FROM tables('projects');

-- Of JSON: which source carries how many statements
SELECT citation.source AS source, count(*) AS statements
FROM (SELECT unnest(projects).citations AS citations FROM read_json('target/dataset.json')), unnest(citations) AS each(citation)
GROUP BY ALL ORDER BY statements DESC, source;
