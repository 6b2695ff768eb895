// Reads the tables with DuckDB, without a cast, and compares them with what Java knows: node tables.mjs FOLDER PARQUET
// PARQUET is the SQL of docs/tables.md. Workbooks and databases DuckDB reads by extensions that it downloads when
// it is asked to; these are not tried here.
import fs from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';

const folder = process.argv[2];
const parquet = fs.readFileSync(process.argv[3], 'utf8');
process.chdir(`${folder}/tables`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const plainly = (file) => {
  const [header, ...lines] = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i]])));
};
const equal = (found, wanted, ...where) => {
  if (String(found) !== String(wanted)) throw new Error(`${where.join(' ')}: ${found}, not ${wanted}`);
};
const expected = plainly('../expected.tsv');
const facts = Object.fromEntries(plainly('../facts.tsv').map((row) => [row.fact, row.value]));
const KINDS = { string: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT', boolean: 'BOOLEAN', date: 'DATE' };

/** Compares each column: its type, how many cells are filled, and what they come to. */
const check = async (output, name, from) => {
  const columns = expected.filter((row) => row.table_name === name);
  const types = await rows(`DESCRIBE FROM ${from}`);
  equal(types.map((row) => row.column_name), columns.map((row) => row.column_name), output, name);
  equal((await rows(`SELECT count(*) AS n FROM ${from}`))[0].n, columns[0].row_count, output, name);
  for (const [i, row] of columns.entries()) {
    const where = [output, name, row.column_name];
    equal(types[i].column_type, KINDS[row.data_type], ...where);
    const [found] = await rows({
      string: `SELECT count(c) AS filled, coalesce(sum(length(c)), 0) AS total FROM (SELECT ${row.column_name} AS c FROM ${from})`,
      date: `SELECT count(c) AS filled, coalesce(min(c)::VARCHAR, '') AS first, coalesce(max(c)::VARCHAR, '') AS last
        FROM (SELECT ${row.column_name} AS c FROM ${from})`,
    }[row.data_type] ?? `SELECT count(c) AS filled, coalesce(sum(c), 0) AS total FROM (SELECT ${row.column_name} AS c FROM ${from})`);
    equal(found.filled, row.filled, ...where);
    if (row.data_type === 'date') {
      equal(`${found.first} ${found.last}`, `${row.first} ${row.last}`, ...where);
    } else if (Math.abs(Number(found.total) - Number(row.total)) > Math.max(1e-6, 1e-12 * Math.abs(row.total))) {
      throw new Error(`${where.join(' ')}: ${found.total}, not ${row.total}`);
    }
  }
};

const names = [...new Set(expected.map((row) => row.table_name))];
for (const name of names) {
  // The page has one table; its statements make any.
  for (const sql of parquet.replaceAll('partners', name).split(';').filter((each) => each.trim())) {
    await connection.run(sql);
  }
  const read = `read_csv('${name}.csv', header = true, types = getvariable('types'), nullstr = '')`;
  await check('csv', name, read);
  await check('parquet', name, `'${name}.parquet'`);
  // Days are found without being told.
  for (const type of await rows(`DESCRIBE FROM read_csv('${name}.csv', header = true, nullstr = '')`)) {
    const column = expected.find((row) => row.table_name === name && row.column_name === type.column_name);
    if (column.data_type === 'date' && column.filled !== '0') equal(type.column_type, 'DATE', name, type.column_name);
  }
}
for (const row of await rows("SELECT type, count(*) AS n FROM read_ndjson_auto('dataset.ndjson') WHERE type NOT IN ('dataset', 'declared-total') GROUP BY 1")) {
  equal(row.n, facts[row.type], 'ndjson', row.type);
}
for (const output of ['csv', 'parquet']) {
  const found = await rows(`SELECT b_region_label AS region, count(DISTINCT b_city) AS n FROM 'partners.${output}'
    WHERE a_city = 'city/seoul' AND b_city IS NOT NULL GROUP BY 1`);
  equal(found.length > 0, true, output);
  found.forEach((row) => equal(row.n, facts[`partners of Seoul in ${row.region}`], output, row.region));
}
equal((await rows("SELECT label FROM 'countries.parquet' WHERE country = 'NA'"))[0].label, facts.NA, 'parquet');
console.log('DuckDB', version());
