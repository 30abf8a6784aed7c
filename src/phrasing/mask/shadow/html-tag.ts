/** Tags of HTML mails -> what a reader sees of them: nothing inside a line, a new line where a block begins or ends. */
import type { Rewrite } from "./shadow.ts";

/** Without attributes: what stands in one of those is for no reader, and has to be found all the same. */
export const inlineTag: Rewrite = {
  pattern: /<\/?(?:b|i|u|em|strong|span|font|small|mark|code|tt|wbr|a)\s?\/?>/giu,
  by: () => "",
};

export const blockTag: Rewrite = {
  pattern: /<br\s?\/?>|<\/?(?:p|div|li|ul|ol|tr|table|blockquote|h[1-6])>/giu,
  by: () => "\n",
};
