import type { Problem } from '../../model/index.ts';
import type { Block, Card, DebateFile, Tag } from './debateFile.ts';
import { paragraphsOfDocument, type Paragraph } from './paragraphs.ts';
import { blocksProblem } from './problems.ts';
import { styleTable } from './styleTable.ts';
import { unpacked } from './unpacked.ts';

/** A debater's file that was read; or refused, with the reason. */
export type ReadBlocks =
  | { readonly ok: true; readonly file: DebateFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the blocks of a Word file (Office Open XML) whose headings are those of Verbatim: levels of the outline from 1 to 4 are pockets, hats, blocks and tags, whatever their styles are called. A
 * paragraph with words in the style of cites begins a card, what follows is its body. Read is the text alone: not what was taken out, not what is drawn, and not what Counterclaim notes for
 * whoever speaks. What stands outside blocks is not read. At most 48 MB are unpacked; what is no Word file, broken, too large, or without blocks, is refused.
 */
export function blocksFromDocx(bytes: Uint8Array): ReadBlocks {
  const parts = unpacked(bytes);
  if (!parts.ok) return { ok: false, problems: [parts.problem] };
  let paragraphs: readonly Paragraph[];
  try {
    paragraphs = paragraphsOfDocument(parts.document, styleTable(parts.styles));
  } catch {
    return { ok: false, problems: [blocksProblem('blocks-broken')] };
  }
  const blocks = blocksOf(paragraphs);
  return blocks.length === 0
    ? { ok: false, problems: [blocksProblem('blocks-none')] }
    : { ok: true, file: { blocks } };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  let pocket: string | undefined;
  let hat: string | undefined;
  let lead: string[] | undefined;
  let tags: Writable<Tag>[] = [];
  let cards: (Writable<Card> & { body: string[] })[] | undefined;
  const begin = (heading: string) => {
    [lead, tags, cards] = [[], [], undefined];
    blocks.push({
      ...(pocket !== undefined && { pocket }),
      ...(hat !== undefined && { hat }),
      heading,
      lead,
      tags,
    });
  };
  for (const { text, outline, hasCite } of paragraphs) {
    switch (outline) {
      case 0:
        [pocket, hat, lead, cards] = [text, undefined, undefined, undefined];
        break;
      case 1:
        [hat, lead, cards] = [text, undefined, undefined];
        break;
      case 2:
        begin(text);
        break;
      case 3:
        if (!lead) begin(hat ?? pocket ?? '');
        cards = [];
        tags.push({ tag: text, cards });
        break;
      default:
        if (!cards) lead?.push(text);
        else if (hasCite) cards.push({ cite: text, body: [] });
        else if (cards.length > 0) cards.at(-1)!.body.push(text);
        else cards.push({ body: [text] });
    }
  }
  return blocks;
}
