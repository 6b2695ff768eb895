// Which pages the site has: one table says it, in the order of the navigation.
import fs from "node:fs";
import path from "node:path";

/** The pages of the table: source and place in the site, section and title, for each language. */
export function readPages(root) {
  const lines = fs.readFileSync(path.join(root, "docs/site/navigation.tsv"), "utf8").trimEnd().split("\n").slice(1);
  return lines.flatMap((line) => {
    const [section, sectionKo, pattern, title, titleKo] = line.split("\t");
    return sources(root, pattern).flatMap((source) =>
      inBothLanguages(root, source).map((file) => ({
        source: file,
        page: placeOf(file),
        korean: isKorean(file),
        sections: [section, sectionKo],
        titles: [title || (isKorean(file) ? "" : heading(root, file)), titleKo || heading(root, file)],
      })),
    );
  });
}

function sources(root, pattern) {
  if (!pattern.includes("*")) return [pattern];
  const folder = path.dirname(pattern);
  const names = fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".md"));
  // The list of a folder stands before what it lists.
  const order = (name) => (name === "README.md" ? "" : name);
  return names.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((name) => folder + "/" + name);
}

function inBothLanguages(root, source) {
  const twin = source.replace(/\.md$/, ".ko.md");
  return !isKorean(source) && fs.existsSync(path.join(root, twin)) ? [source, twin] : [source];
}

const isKorean = (source) => source.endsWith(".ko.md");

/** docs/guide/README.ko.md is at ko/guide/index.md. */
function placeOf(source) {
  if (source === "README.md") return "about.md";
  const page = source.replace(/^docs\//, "").replace(/\.ko\.md$/, ".md").replace(/(^|\/)README\.md$/, "$1index.md");
  return (isKorean(source) ? "ko/" : "") + page;
}

/** The first heading, without the number of a decision. */
export function heading(root, source) {
  const line = fs.readFileSync(path.join(root, source), "utf8").split("\n").find((each) => /^#+ /.test(each));
  return (line ?? source).replace(/^#+ /, "").replaceAll("`", "");
}

/** What stands beside each page: sections in the order of the table, one language. */
export function sidebar(pages, korean) {
  const sections = new Map();
  const both = new Set(pages.filter((each) => each.korean).map((each) => each.page.slice("ko/".length)));
  for (const each of pages) {
    const other = each.korean !== korean;
    // Korean readers also find what is English alone, and are told so; decisions by their list.
    if (other && (!korean || both.has(each.page) || /^decisions\/\d/.test(each.page))) continue;
    const name = each.sections[korean ? 1 : 0];
    if (!sections.has(name)) sections.set(name, { text: name, collapsed: sections.size > 4, items: [] });
    const title = each.titles[korean ? 1 : 0];
    sections.get(name).items.push({ text: other ? title + " (영어)" : title, link: address(each.page) });
  }
  return [...sections.values()];
}

/** guide/index.md is shown at /guide/, guide/dates.md at /guide/dates.html. */
export function address(page) {
  return "/" + page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
}
