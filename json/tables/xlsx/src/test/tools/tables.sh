#!/bin/sh
# Reads the tables with sqlite3, without a cast, and compares them with what Java knows: tables.sh FOLDER
set -eu
cd "$1"
query() {
  sqlite3 -batch -bail -cmd '.mode tabs' -cmd '.import expected.tsv expected' -cmd '.import facts.tsv facts' \
    -cmd "ATTACH 'file:cooperation.sqlite?mode=ro' AS c" :memory: "$1"
}
# A statement for each column, which says what is wrong with it.
query "
  SELECT 'SELECT ''' || table_name || '.' || column_name || ''', * FROM (SELECT count(*) AS n, count(' || column_name
      || ') AS filled, '
      || CASE data_type WHEN 'date' THEN 'min(' || column_name || ') || max(' || column_name || ')'
           WHEN 'string' THEN 'sum(length(' || column_name || '))'
           ELSE 'sum(' || column_name || ')' END
      || ' AS total, group_concat(DISTINCT typeof(' || column_name || ')) AS kinds FROM c.' || table_name
      || ') WHERE n <> ' || row_count || ' OR filled <> ' || filled
      || CASE WHEN filled = '0' THEN '' WHEN data_type = 'date' THEN ' OR total <> ''' || first || last || ''''
           ELSE ' OR abs(total - ' || total || ') > max(1e-6, 1e-12 * abs(total))' END
      || ' OR replace(replace(kinds, '',null'', ''''), ''null,'', '''') NOT IN (''null'', '''
      || CASE data_type WHEN 'number' THEN 'real' WHEN 'integer' THEN 'integer' WHEN 'boolean' THEN 'integer' ELSE 'text' END
      || ''');'
  FROM expected" > statements.sql
test "$(wc -l < statements.sql)" -eq "$(($(wc -l < expected.tsv) - 1))"
wrong=$(query ".read statements.sql")
wrong="$wrong$(query "
  SELECT region, n, value FROM (SELECT b_region_label AS region, count(DISTINCT b_city) AS n FROM c.partners
    WHERE a_city = 'city/seoul' AND b_city IS NOT NULL GROUP BY 1)
  LEFT JOIN facts ON fact = 'partners of Seoul in ' || region WHERE n IS NOT CAST(value AS INTEGER);
  SELECT 'NA', label FROM c.countries WHERE country = 'NA' AND label <> (SELECT value FROM facts WHERE fact = 'NA');
  SELECT 'projects in MN', count(DISTINCT record) FROM c.project_sites WHERE country = 'MN'
    HAVING count(DISTINCT record) <> (SELECT CAST(value AS INTEGER) FROM facts WHERE fact = 'projects in MN');
  SELECT * FROM pragma_foreign_key_check; SELECT 'no Namibia' WHERE NOT EXISTS (SELECT 1 FROM c.countries WHERE country = 'NA')")"
# The CSV files, as its shell imports them: what is missing is an empty text then.
for file in tables/*.csv; do
  name=$(basename "$file" .csv)
  rows=$(sqlite3 -batch -bail -cmd ".import --csv $file t" :memory: "SELECT count(*) FROM t")
  wanted=$(query "SELECT DISTINCT row_count FROM expected WHERE table_name = '$name'")
  test "$rows" = "$wanted" || wrong="$wrong $file: $rows rows, not $wanted"
done
if [ -n "$wrong" ]; then
  echo "$wrong"
  exit 1
fi
echo "SQLite $(sqlite3 -version | cut -d ' ' -f 1)"
