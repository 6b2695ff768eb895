// Reads lines from standard input and answers each with one line.
//   node canonical.mjs documents   a JSON document -> its canonical form by npm's canonicalize
//   node canonical.mjs numbers     the 16 hexadecimal digits of a double -> the number as JavaScript prints it
import { createInterface } from 'node:readline';
import canonicalize from 'canonicalize';

const answers = {
  documents: (line) => canonicalize(JSON.parse(line)),
  numbers: (line) => String(Buffer.from(line, 'hex').readDoubleBE(0)),
};
const answer = answers[process.argv[2]];
const out = [];
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  out.push(answer(line));
}
process.stdout.write(out.join('\n') + '\n');
