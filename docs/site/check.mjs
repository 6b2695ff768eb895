// Follows every link of the site, to anchors and images too, and fails on one that leads nowhere, and on what a page
// would load from elsewhere. Links to elsewhere are listed in external-links.txt and not fetched.
import fs from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";

const [site, base] = process.argv.slice(2);
const host = "http://site";
// Javadoc's page of help names a package that has constants only below it.
const known = new Set(["javadoc/constant-values.html#org.urbancoop"]);
const attributes = { a: "href", area: "href", img: "src", script: "src", link: "href", iframe: "src", source: "src" };

const files = new Set(
  fs.readdirSync(site, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) =>
    path.relative(site, path.join(each.parentPath ?? each.path, each.name)).replaceAll(path.sep, "/")),
);
const pages = new Map([...files].filter((file) => file.endsWith(".html")).map((file) => [file, readPage(file)]));
const elsewhere = new Set();
const reached = new Set(["index.html", "404.html", "javadoc/overview-summary.html"]);
const faults = [];
let followed = 0;

for (const [page, { links }] of pages) links.forEach(({ url, loads }) => follow(page, url, loads));
for (const sheet of [...files].filter((file) => file.endsWith(".css"))) {
  const text = fs.readFileSync(path.join(site, sheet), "utf8");
  for (const [, url] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) follow(sheet, url, true);
}
for (const page of pages.keys()) {
  if (!reached.has(page)) faults.push("no page links to " + page);
}

fs.writeFileSync("external-links.txt", [...elsewhere].sort().join("\n") + "\n");
faults.forEach((fault) => console.error(fault));
console.log(`${pages.size} pages, ${followed} links followed, ${faults.length} faults; ${elsewhere.size} addresses elsewhere`);
process.exitCode = faults.length === 0 ? 0 : 1;

function readPage(file) {
  const page = { ids: new Set(), links: [] };
  const parser = new Parser({
    onopentag(name, attributesOf) {
      if (attributesOf.id) page.ids.add(attributesOf.id);
      if (name === "a" && attributesOf.name) page.ids.add(attributesOf.name);
      const url = attributesOf[attributes[name]];
      if (url) page.links.push({ url, loads: name !== "a" && name !== "area" });
    },
  });
  parser.end(fs.readFileSync(path.join(site, file), "utf8"));
  return page;
}

function follow(page, link, loads) {
  const url = new URL(link, host + base + page);
  if (url.protocol === "data:" || url.protocol === "javascript:") return;
  if (url.origin !== host) {
    elsewhere.add(url.href);
    if (loads) faults.push(`${page} loads ${link}`);
    return;
  }
  followed++;
  const place = decodeURIComponent(url.pathname);
  let file = place.startsWith(base) ? place.slice(base.length) : "outside: " + place;
  if (file === "" || file.endsWith("/")) file += "index.html";
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (!files.has(file)) {
    faults.push(`${page} links to ${link}, which is not there`);
  } else if (anchor && pages.has(file) && !pages.get(file).ids.has(anchor) && !known.has(file + "#" + anchor)) {
    faults.push(`${page} links to ${link}, but nothing there has this name`);
  }
  if (file !== page) reached.add(file);
}
