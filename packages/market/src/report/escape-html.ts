/** Controls, and marks that hide or turn what follows. */
const HARMFUL =
  /(?![\t\n])[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of an input as HTML text or as a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(HARMFUL, '·').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
