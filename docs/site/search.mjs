// Search without a server, in both languages.

// Particles follow a Korean word and parts of a compound are words: every end of a word of Hangul is found, too.
// The function goes into the page as text, so it needs nothing outside itself.
const tokenize = (text) =>
  text.split(/[\n\r\p{Z}\p{P}]+/u).flatMap((word) => {
    const words = [word];
    if (/^[가-힣]{3,12}$/.test(word)) {
      for (let start = 1; start <= word.length - 2; start++) words.push(word.slice(start));
    }
    return words;
  });

const wholeWords = (text) => text.split(/[\n\r\p{Z}\p{P}]+/u);

export const search = {
  provider: "local",
  options: {
    detailedView: false,
    miniSearch: { options: { tokenize }, searchOptions: { tokenize: wholeWords } },
    locales: {
      ko: {
        translations: {
          button: { buttonText: "검색", buttonAriaLabel: "검색" },
          modal: {
            displayDetails: "자세히 보기",
            resetButtonTitle: "지우기",
            backButtonTitle: "닫기",
            noResultsText: "찾지 못한 말:",
            footer: { selectText: "열기", navigateText: "옮기기", closeText: "닫기" },
          },
        },
      },
    },
  },
};
