// Reads texts, one a line, and prints for each what the two peers make of it, a tab between them:
//   2014-01-01 2014-12-31<tab>! Invalid date format
// A bound is a day, "open", "unknown", or "none" where there is no valid date; after "!" stands why a text is refused.
// Days are those of UTC: run with TZ=UTC.
import { createInterface } from 'node:readline';
import edtf from 'edtf';
import { parse } from '@edtf-ts/core';

function day(ms) {
  const number = Number(ms);
  if (number === Infinity || number === -Infinity) return 'open';
  const date = new Date(number);
  if (Number.isNaN(date.getTime())) return 'none';
  const year = date.getUTCFullYear();
  const digits = (value, length) => String(value).padStart(length, '0');
  return `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
}

function withEdtf(text) {
  const value = edtf(text);
  if (value.type !== 'Interval') return [day(value.min), day(value.max)];
  return [
    value.lower == null ? 'unknown' : day(value.min),
    value.upper == null ? 'unknown' : day(value.max),
  ];
}

function withEdtfTs(text) {
  const result = parse(text);
  if (!result.success) throw new Error(result.errors.map((error) => error.message).join('; '));
  const value = result.value;
  const blank = (open) => (open ? 'open' : 'unknown');
  if (value.type === 'Interval') {
    return [
      value.start == null ? blank(value.openStart) : day(value.minMs),
      value.end == null ? blank(value.openEnd) : day(value.maxMs),
    ];
  }
  return [value.earlier ? 'open' : day(value.minMs), value.later ? 'open' : day(value.maxMs)];
}

function attempt(read, text) {
  try {
    return read(text).join(' ');
  } catch (error) {
    return `! ${String(error?.message ?? error).replace(/\s+/g, ' ').slice(0, 100)}`;
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  console.log(`${attempt(withEdtf, text)}\t${attempt(withEdtfTs, text)}`);
}
