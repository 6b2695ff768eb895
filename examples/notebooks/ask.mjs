// Runs the questions of a file of SQL by DuckDB and prints the answers: npm ci && node ask.mjs questions.sql
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const database = await (await DuckDBInstance.create(':memory:')).connect();
for (const statement of readFileSync(process.argv[2], 'utf8').split(/;\s*$/m).map(each => each.trim()).filter(Boolean)) {
  const answer = await database.runAndReadAll(statement);
  const rows = [answer.columnNames(), ...answer.getRowsJson().map(row => row.map(String))];
  if (rows.length === 1) continue;
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  console.log(statement.split('\n').filter(line => line.startsWith('--')).join('\n'));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
  console.log();
}
