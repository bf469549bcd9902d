// HTML from templates in which every value is escaped: what is not made here cannot be markup.

/** Markup that was made by `html`. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | undefined;

/** Markup with its values escaped, for elements and for quoted attributes; undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.reduce((whole, part, at) => whole + markupOf(values[at - 1]) + part) };
}

/** JSON for a `<script type="application/ld+json">`: no text can end the element or begin a comment. */
export function jsonScript(value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeInJson);
  return { markup: `<script type="application/ld+json">${json}</script>` };
}

function markupOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

function escapeInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
