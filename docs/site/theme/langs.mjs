// In place of VitePress's own, which leads to pages that no translation has.
import { useData } from "vitepress";
import { computed } from "vue";

export function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, theme, hash } = useData();
  const home = (key) => (key === "root" ? "/" : "/" + key + "/");
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: home(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const here = page.value.relativePath.slice(home(localeIndex.value).length - 1);
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, locale]) => {
        const there = (key === "root" ? theme.value.english : theme.value.twins).includes(here);
        const rest = here.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html");
        return { text: locale.label, link: home(key) + (correspondingLink && there ? rest : "") };
      });
  });
  return { localeLinks, currentLang, hash };
}
