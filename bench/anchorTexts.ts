import { codePoints, digest, paragraphs, type OldText, type Span } from '../src/text/index.ts';

/** A word with what is set at it, and what stands between it and the next. Its number stays with it through all edits. */
export interface Token {
  readonly id: number;
  readonly text: string;
  /** A space, or a dash. */
  readonly after: string;
}

/** A made-up text: paragraphs of words. */
export type MadeText = readonly (readonly Token[])[];

/** A passage of a made-up text: the numbers of its first and last word. */
export interface MadePassage {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** A text as it reads, normalised, and where each word stands in it (code points). */
export interface Written {
  readonly text: string;
  readonly spans: ReadonlyMap<number, Span>;
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)]!;

const syllables =
  'ba con de el fra gi hol in ju ker lo mas ner or pel qui ras sto tem un ver wi yo zan'.split(' ');
const little = 'the a of to and in that is it for not but as with on by what we they'.split(' ');

/** Makes pseudo-English prose: sentences of frequent little words and rarer long ones, stock phrases, refrains and near-refrains. */
export function madeText(random: Random): MadeText {
  let id = 0;
  const long = Array.from({ length: 500 }, () =>
    Array.from({ length: 1 + below(random, 3) }, () => pick(random, syllables)).join(''),
  );
  const word = () => (random() < 0.45 ? pick(random, little) : long[Math.floor(500 * random() ** 1.7)]!);
  const phrases = Array.from({ length: 12 }, () => Array.from({ length: 3 + below(random, 3) }, word));
  const sentence = (): string[] => {
    const words: string[] = [];
    const length = 5 + below(random, 20);
    while (words.length < length) words.push(...(random() < 0.06 ? pick(random, phrases) : [word()]));
    if (random() < 0.1) words[0] = `don’t ${words[0]!}`;
    const quoted = random() < 0.15;
    words[0] = (quoted ? '“' : '') + words[0]!.charAt(0).toUpperCase() + words[0]!.slice(1);
    words.push(words.pop()! + pick(random, ['.', '.', '.', '?']) + (quoted ? '”' : ''));
    return words;
  };
  const refrains = Array.from({ length: 3 }, sentence);
  const nearRefrain = () =>
    pick(random, refrains).map((one, at, all) => (at === all.length >> 1 ? word() : one));
  const token = (text: string): Token => ({ id: id++, text, after: random() < 0.02 ? '—' : ' ' });
  return Array.from({ length: 30 + below(random, 31) }, () => {
    if (random() < 0.06) return pick(random, refrains).map(token);
    return Array.from({ length: 1 + below(random, 6) }, () => {
      const chance = random();
      if (chance < 0.05) return pick(random, refrains);
      return chance < 0.07 ? nearRefrain() : sentence();
    })
      .flat()
      .map(token);
  });
}

/** Chooses passages: sentences, parts of sentences, several sentences, a few whole paragraphs. */
export function madePassages(text: MadeText, random: Random, count = 40): readonly MadePassage[] {
  return Array.from({ length: count }, (_, number) => {
    const paragraph = pick(random, text);
    const ends = paragraph.flatMap(({ text: word }, at) => (/[.?]”?$/.test(word) ? [at] : []));
    const chance = random();
    let [first, last] = [0, paragraph.length - 1];
    if (chance < 0.95) {
      const nth = below(random, ends.length);
      first = nth === 0 ? 0 : ends[nth - 1]! + 1;
      last = ends[chance < 0.8 ? nth : Math.min(ends.length - 1, nth + 1 + below(random, 2))]!;
    }
    if (chance < 0.3) {
      first += below(random, Math.max(1, last - first - 3));
      last = Math.min(last, first + 3 + below(random, 12));
    }
    return { id: `p${number}`, first: paragraph[first]!.id, last: paragraph[last]!.id };
  });
}

/** Writes a text out: a paragraph a line, or, with a width, as many lines as it takes. */
export function written(text: MadeText, width = Infinity): Written {
  let out = '';
  let column = 0;
  const spans = new Map<number, Span>();
  for (const paragraph of text) {
    if (paragraph.length === 0) continue;
    if (out !== '') out += '\n';
    column = 0;
    paragraph.forEach(({ id, text: word, after }, at) => {
      spans.set(id, { start: out.length, end: out.length + word.length });
      out += word;
      column += word.length + after.length;
      if (at === paragraph.length - 1) return;
      const breaks = after === ' ' && column > width;
      out += breaks ? '\n' : after;
      if (breaks) column = 0;
    });
  }
  return { text: out, spans };
}

/** Where a passage stands in a written text: from the first of its words that is left to the last; undefined where none is. */
export function standing(passage: MadePassage, { spans }: Written): Span | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (let id = passage.first; id <= passage.last; id += 1) {
    const span = spans.get(id);
    if (!span) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return end > start ? { start, end } : undefined;
}

/** What is at hand of the old text: all of it; only the passages' quotations with their surroundings; only digests, of passages and paragraphs. */
export type AtHand = 'text' | 'quotation' | 'digest';

/** What a map would know of the old text. */
export function oldText(before: Written, passages: readonly MadePassage[], atHand: AtHand): OldText {
  const points = codePoints(before.text);
  const anchors = passages.map((passage) => {
    const { start, end } = standing(passage, before)!;
    const exact = points.slice(start, end);
    return {
      id: passage.id,
      start,
      end,
      digest: digest(exact),
      ...(atHand === 'quotation' && {
        exact,
        prefix: points.slice(start - 32, start),
        suffix: points.slice(end, end + 32),
      }),
    };
  });
  return {
    anchors,
    length: points.length,
    ...(atHand === 'text' && { text: before.text }),
    ...(atHand === 'digest' && {
      paragraphs: paragraphs(before.text).map((span) => ({
        ...span,
        digest: digest(points.slice(span.start, span.end)),
      })),
    }),
  };
}
