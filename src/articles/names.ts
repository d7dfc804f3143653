import { oneLine } from './about.ts';
import type { Name } from './csl.ts';

/**
 * Names on one line: “Roe, Jane; World Bank; van den Berg, Anna”. What has a comma is family and given name, what has none is a name as
 * a whole. Braces, as in BibTeX, keep a comma or semicolon that belongs to a name.
 */
export function namesLine(names: readonly Name[]): string {
  return names.map(nameText).filter(Boolean).join('; ');
}

function nameText(name: Name): string {
  if (name.literal !== undefined) return braced(name.literal);
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
  const given = [name.given, name.suffix].filter(Boolean).join(' ');
  if (family === '') return braced(given);
  return `${braced(family)},${given === '' ? '' : ` ${braced(given)}`}`;
}

/** Braces in a name would be read as these marks: they become round. */
function braced(words: string): string {
  const plain = oneLine(words).replace(/[{}]/gu, (brace) => (brace === '{' ? '(' : ')'));
  return /[,;]/u.test(plain) ? `{${plain}}` : plain;
}

/** Reads names from a line. One that is told as a name of `before` keeps its record, and so what the line doesn't tell of it. */
export function namesFrom(line: string, before: readonly Name[] = []): readonly Name[] {
  const known = new Map(before.map((name) => [nameText(name), name] as const));
  return cut(line, ';').flatMap((text): readonly Name[] => {
    const same = known.get(text);
    if (same) return [same];
    const [first = '', ...rest] = cut(text, ',');
    if (rest.length === 0) return unbraced(first) === '' ? [] : [{ literal: unbraced(first) }];
    const [family, given] = [unbraced(first), rest.map(unbraced).filter(Boolean).join(', ')];
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [{ family, ...(given !== '' && { given }) }];
  });
}

/** A line cut at a mark that stands outside braces. */
function cut(line: string, mark: string): readonly string[] {
  const parts: string[] = [];
  const lastBrace = line.lastIndexOf('}');
  let [begin, depth] = [0, 0];
  for (let at = 0; at <= line.length; at += 1) {
    const unit = line[at];
    if (unit === '{') depth += 1;
    else if (unit === '}') depth = Math.max(0, depth - 1);
    // Braces that are never closed hold nothing together.
    else if (unit === undefined || (unit === mark && (depth === 0 || at > lastBrace))) {
      parts.push(oneLine(line.slice(begin, at)));
      begin = at + 1;
    }
  }
  return parts;
}

const unbraced = (words: string): string => oneLine(words.replace(/[{}]/gu, ''));
