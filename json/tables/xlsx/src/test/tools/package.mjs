// Judges the tables of a dataset by the rules of Frictionless: node package.mjs FOLDER
import dp from 'datapackage';

const folder = `${process.argv[2]}/tables`;
const found = await dp.Package.load(`${folder}/datapackage.json`, { basePath: folder, strict: false });
let faults = found.errors.length;
found.errors.forEach((error) => console.log(`datapackage.json: ${error.message}`));
let rows = 0;
for (const resource of found.resources) {
  try {
    rows += (await resource.read({ relations: true })).length; // every cell by its type, every foreign key
  } catch (error) {
    faults++;
    console.log(`${resource.name}: ${error.message} ${(error.errors ?? []).slice(0, 3).map((one) => one.message)}`);
  }
}
console.log(`${found.resources.length} tables, ${rows} rows, ${faults} faults`);
process.exit(faults ? 1 : 0);
