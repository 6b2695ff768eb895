// The site of all documents: .ci/site makes it.
import { fileURLToPath } from "node:url";
import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { repositoryLinks } from "./links.mjs";
import { readPages, sidebar } from "./pages.mjs";
import { search } from "./search.mjs";

const root = process.env.URBANCOOP_ROOT;
const base = process.env.URBANCOOP_BASE || "/";
const pages = readPages(root);
const javadoc = { text: "Javadoc", link: "/javadoc/index.html", target: "_self" };

export default defineConfig({
  title: "Urbancoop",
  description: "A shared, trustworthy model of how cities cooperate",
  base,
  srcDir: "pages",
  outDir: "../site",
  head: [["link", { rel: "icon", href: base + "icon.svg", type: "image/svg+xml" }]],
  // What is no page is checked with all other links, once the site is whole.
  ignoreDeadLinks: [/^\/(files|javadoc)\//],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark" },
    // Anchors as in the repository; braces are text.
    anchor: { slugify: slug },
    attrs: { disable: true },
    config: (md) => md.use(repositoryLinks, { root, base, pages, copies: "pages/public" }),
  },
  themeConfig: {
    search,
    twins: pages.filter((each) => each.korean).map((each) => each.page.slice("ko/".length)),
    english: pages.filter((each) => !each.korean).map((each) => each.page),
    outline: [2, 3],
    externalLinkIcon: true,
  },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Guides", link: "/guide/" },
          { text: "Rules", link: "/rules" },
          { text: "Formats", link: "/formats" },
          { text: "Dataset", link: "/dataset" },
          javadoc,
        ],
        sidebar: sidebar(pages, false),
      },
    },
    ko: {
      label: "한국어",
      lang: "ko",
      description: "도시와 도시의 협력을 다루는 모형",
      themeConfig: {
        nav: [
          { text: "안내", link: "/ko/guide/" },
          { text: "규칙", link: "/ko/rules" },
          { text: "데이터 사전", link: "/ko/data-dictionary" },
          javadoc,
        ],
        sidebar: sidebar(pages, true),
        outline: { level: [2, 3], label: "이 쪽에서" },
        docFooter: { prev: "앞", next: "다음" },
        darkModeSwitchLabel: "화면",
        darkModeSwitchTitle: "어둡게",
        lightModeSwitchTitle: "밝게",
        sidebarMenuLabel: "차례",
        returnToTopLabel: "맨 위로",
        langMenuLabel: "언어",
        skipToContentLabel: "본문으로",
        notFound: { title: "없는 쪽입니다", quote: "주소를 확인해 주십시오.", linkText: "처음으로", linkLabel: "처음으로" },
      },
    },
  },
  vite: {
    build: { chunkSizeWarningLimit: 4000 },
    resolve: {
      alias: [
        // The switch of languages leads to the same page where there is one.
        {
          find: /^.*\/composables\/langs(\.js)?$/,
          replacement: fileURLToPath(new URL("./theme/langs.mjs", import.meta.url)),
        },
      ],
    },
  },
});
