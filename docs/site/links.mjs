// Links of Markdown stay as they are in the repository; here they find their page, or a copy of the file.
import fs from "node:fs";
import path from "node:path";

const SHOWN_AS_IT_IS = /\.(png|svg|json|xlsx)$/;

/** A plugin of markdown-it. What is no page is copied to the folder `files`, at its path in the repository. */
export function repositoryLinks(md, { root, base, pages, copies }) {
  const copied = new Set();
  const sourceOf = new Map(pages.map((each) => [each.page, each.source]));
  const pageOf = new Map(pages.map((each) => [each.source, each.page]));

  function resolve(token, attribute, source) {
    const target = token.attrGet(attribute);
    if (target === null || /^([a-z]+:|#|\/)/.test(target)) return;
    const [name, hash] = target.split("#");
    const file = path.posix.join(path.posix.dirname(source), decodeURI(name)).replace(/\/$/, "");
    const page = pageOf.get(file) ?? pageOf.get(file + "/README.md");
    if (page !== undefined) {
      token.attrSet(attribute, "/" + page + (hash ? "#" + hash : ""));
    } else if (fs.existsSync(path.join(root, file))) {
      // At once: images have to be there when their page is built.
      if (!copied.has(file)) writeFile(root, copies, file);
      copied.add(file);
      token.attrSet(attribute, (attribute === "href" ? base : "/") + fileAddress(root, file));
      // No page of this site: the browser opens it.
      if (attribute === "href") token.attrSet("target", "_self");
    } else {
      throw new Error(source + " links to " + target + ", which is not there");
    }
  }

  md.core.ruler.after("inline", "repository-links", (state) => {
    const source = sourceOf.get(state.env.relativePath);
    if (source === undefined) return;
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === "link_open") resolve(token, "href", source);
        if (token.type === "image" && /^https?:/.test(token.attrGet("src"))) {
          // Nobody who reads here fetches anything from elsewhere: the words of a badge are enough.
          Object.assign(token, { type: "text", tag: "", content: token.content, children: null });
        } else if (token.type === "image") {
          resolve(token, "src", source);
        }
      }
    }
  });
}

function fileAddress(root, file) {
  if (fs.statSync(path.join(root, file)).isDirectory()) return "files/" + file + "/index.html";
  return "files/" + file + (SHOWN_AS_IT_IS.test(file) ? "" : ".html");
}

/** Puts a file or folder where links expect it: text as a page that any browser shows in the right encoding. */
function writeFile(root, site, file) {
  const from = path.join(root, file);
  const to = path.join(site, fileAddress(root, file));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (fs.statSync(from).isDirectory()) {
    const names = fs.readdirSync(from).filter((name) => fs.statSync(path.join(from, name)).isFile());
    names.forEach((name) => writeFile(root, site, file + "/" + name));
    const links = names.map((name) => {
      const there = path.posix.basename(fileAddress(root, file + "/" + name));
      return `<li><a href="${encodeURI(there)}">${escape(name)}</a></li>`;
    });
    fs.writeFileSync(to, html(file, `<ul>${links.join("\n")}</ul>`));
  } else if (SHOWN_AS_IT_IS.test(file)) {
    fs.copyFileSync(from, to);
  } else {
    fs.writeFileSync(to, html(file, `<pre>${escape(fs.readFileSync(from, "utf8"))}</pre>`));
  }
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function html(title, body) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${escape(title)}</title>
<style>body{font:16px/1.5 sans-serif;margin:1rem}pre{font:14px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head><body><h1 style="font-size:1.1rem;overflow-wrap:anywhere">${escape(title)}</h1>
${body}</body></html>
`;
}
