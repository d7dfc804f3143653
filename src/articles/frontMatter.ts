import { languageTag, said, webAddress, type About } from './about.ts';
import { namesInByline } from './byline.ts';
import { dateFrom } from './dates.ts';

/** A Markdown text without its front matter, and what this says. */
export interface Matter {
  readonly about: About;
  readonly body: string;
}

/**
 * Takes the front matter off a Markdown text: lines `key: value` between two lines of dashes at its top. Read simply: a value is what stands on the
 * line, or the list under it; of YAML's other ways nothing is understood.
 */
export function frontMatter(markdown: string): Matter {
  const [, head, body] =
    /^\uFEFF?---[ \t]*\n([\s\S]{0,5000}?)^(?:---|\.\.\.)[ \t]*(?:\n|$(?![\s\S]))([\s\S]*)$/mu.exec(
      markdown,
    ) ?? [];
  if (head === undefined || body === undefined || !/^[\w-]+:/mu.test(head))
    return { about: {}, body: markdown };
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of head.split('\n')) {
    const [, name, value = ''] = /^([\w-]+):(.*)$/u.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/u.exec(line)?.[1];
    if (name !== undefined) values.set((key = name.toLowerCase()), listed(value));
    else if (item !== undefined) values.get(key)?.push(unquoted(item));
  }
  const first = (...keys: readonly string[]) => keys.map((one) => values.get(one)?.[0]).find(Boolean);
  const date = first('date', 'published');
  return {
    about: said<About>({
      title: first('title'),
      author: [...(values.get('author') ?? []), ...(values.get('authors') ?? [])].flatMap(namesInByline),
      issued: date === undefined ? undefined : dateFrom(date),
      url: webAddress(first('url', 'link', 'source', 'canonical')),
      siteName: first('site', 'publication'),
      language: languageTag(first('lang', 'language')),
    }),
    body,
  };
}

function listed(value: string): string[] {
  const inner = /^\s*\[(.*)\]\s*$/u.exec(value)?.[1];
  const parts = inner === undefined ? [value] : inner.split(',');
  return parts.map(unquoted).filter(Boolean);
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim();
