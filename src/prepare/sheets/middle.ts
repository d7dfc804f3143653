import { phrase } from '../../words/index.ts';
import { phraseLine, tagLine } from '../parts/lines.ts';
import { ownConstructives, ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { pointerPart } from './closing.ts';
import { closingSpeeches } from './closingSpeeches.ts';
import { frontlineParts } from './frontlinesSheet.ts';
import { madeInCase } from './madeInCase.ts';

/** The speeches between a side’s case and the one that closes, where both teams read from blocks: which blocks each can use, by their headings. What these say stands there. */
export function middleParts(standpoint: Standpoint): readonly Part[] {
  if (!readsBlocks.has(standpoint.debate.family)) return [];
  const elsewhere = new Set(
    [...ownConstructives(standpoint).slice(0, 1), ...closingSpeeches(standpoint)].map(({ id }) => id),
  );
  return ownSpeeches(standpoint)
    .filter(({ id, kind }) => !elsewhere.has(id) && (kind === 'constructive' || kind === 'rebuttal'))
    .map((speech): Part => {
      const page = pointerPart(speech);
      const hats = [answersHat(standpoint, page.key), ...defenceHats(standpoint, page.key)];
      return { ...page, lines: [phraseLine(`${page.key}/where`, 'remark', 'fromBlocks')], parts: hats };
    });
}

const readsBlocks: ReadonlySet<string> = new Set(['policy', 'lincoln-douglas', 'karl-popper']);

/** The blocks against their case. */
function answersHat(standpoint: Standpoint, of: string): Part {
  const key = `${of}/answers`;
  return {
    ...{ key, parts: [] },
    heading: phraseLine(`${key}/heading`, 'remark', 'answersToTheirCase'),
    lines: inRound(otherSide(standpoint)).all.map(({ step, claims }): Line => ({
      ...tagLine(otherSide(standpoint), `${key}/${step.id}`, claims[0]!, { label: phrase('atLabel') }),
      ...{ role: 'remark', marks: [] },
    })),
  };
}

/** The blocks that defend what our case says, under the same heads. */
const defenceHats = (standpoint: Standpoint, of: string): readonly Part[] => {
  const made = new Set([...madeInCase(standpoint)].map((id) => `frontline-${id}`));
  return frontlineParts(standpoint)
    .hats.filter((hat) => made.has(hat.key))
    .map(({ key: hat, heading, parts }): Part => {
      const key = `${of}/${hat}`;
      return {
        ...{ key, parts: [], heading: { ...heading, key: `${key}/heading` } },
        lines: parts.map((block): Line => ({
          ...block.heading,
          ...{ key: `${key}/${block.key}`, role: 'remark' },
          marks: block.heading.marks.filter(({ kind }) => kind === 'unanswered'),
        })),
      };
    });
};
