// Lays out the pages of the table as VitePress wants them, in the folder given; nothing of it is kept.
import fs from "node:fs";
import path from "node:path";
import { heading, readPages } from "./pages.mjs";

const root = process.cwd();
const work = process.argv[2];

function put(page, text) {
  const to = path.join(work, "pages", page);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, text);
}

fs.rmSync(path.join(work, "pages"), { recursive: true, force: true });
for (const { source, page } of readPages(root)) {
  const text = fs.readFileSync(path.join(root, source), "utf8");
  // A page that another includes starts with a heading of the second level.
  const title = /^# /m.test(text) ? "" : `---\ntitle: ${JSON.stringify(heading(root, source))}\n---\n`;
  put(page, title + text);
}
for (const [source, page] of [["home.md", "index.md"], ["home.ko.md", "ko/index.md"]]) {
  put(page, fs.readFileSync(path.join(root, "docs/site", source), "utf8"));
}
for (const icon of ["icon.svg", "favicon.ico"]) {
  put("public/" + icon, fs.readFileSync(path.join(root, "docs/site", icon)));
}
const own = path.join(work, ".vitepress");
fs.rmSync(own, { recursive: true, force: true });
fs.mkdirSync(own, { recursive: true });
for (const name of ["check.mjs", "config.mjs", "pages.mjs", "links.mjs", "search.mjs", "theme"]) {
  fs.cpSync(path.join(root, "docs/site", name), path.join(own, name), { recursive: true });
}
