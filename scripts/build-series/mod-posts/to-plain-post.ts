const CLOSING_LINK = /Минобороны|Подписаться|MAX|МАХ|Канал/;

/** Strips a channel post of markup, pictures and its closing links, and puts its words a single space apart. */
export function toPlainPost(post: string): string {
  return post
    .replaceAll(/[*_\u200B-\u200F\u2060\uFE0F\uFEFF]/g, "")
    .replaceAll(/\[([^\]]*)\]\((?:https?:[^)\s]*\)?)?/g, (_, label: string) => (CLOSING_LINK.test(label) ? " " : label))
    .replaceAll(/\[[^\]]*$|htt\S*$/g, " ")
    .replaceAll(/[\p{Extended_Pictographic}▫▪◽◾◼▶•]/gu, " ")
    .replaceAll(/(\d)(?=[а-яё])/gi, "$1 ")
    .replaceAll(/#\S+/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.:;)])/g, "$1")
    .trim();
}
