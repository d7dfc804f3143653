import { describe, expect, it } from 'vitest';
import { BOTH, CHAIR, columnsOf, debateOf, debates, FIRST, SECOND } from '../../src/debates/index.ts';
import { onShared, sharedFile, skipShared } from '../corpora.ts';

/** A format as the collection of facts has it, which lies beside the clone. */
interface Given {
  readonly id: string;
  readonly sides: readonly { id: string; speakers: number | string; bench?: string }[];
  readonly firstSide: string;
  readonly prep: { type: string; seconds: number | null };
  readonly poi: {
    kind?: string;
    from: number;
    untilEndMinus: number;
    maxSeconds?: number;
    inReplies?: boolean;
  } | null;
  readonly graceSeconds?: number;
  readonly segments: readonly {
    id: string;
    short: string;
    kind: string;
    side: string;
    seconds: number;
    speaker?: string;
    asker_speaker?: string;
    newArguments?: boolean;
    answers?: readonly string[];
    answeredBy?: string;
    opensWith?: string;
    promptSeconds?: number;
  }[];
  readonly flowColumns?: Readonly<Record<string, readonly string[]>>;
  readonly dropRule?: string;
  readonly caseStarters?: readonly string[];
  readonly variants?: readonly { id: string }[];
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  readonly fromMemory: readonly string[];
  readonly speakingSeconds: number;
}

const given = (): readonly Given[] =>
  (JSON.parse(sharedFile('debate-formats.json')) as { formats: readonly Given[] }).formats;

/** What each entry of a `fromMemory` is about, by its opening words; ours has to speak of the same. */
const aboutMemory: readonly (readonly [entry: RegExp, ours: RegExp])[] = [
  [/^which partner asks/, /partner asks/],
  [/^newArguments/, /new arguments/],
  [/^dropRule/, /dropped/],
  [/^second rebuttal/, /second rebuttal/],
  [/^closing teams/, /closing teams.*Opposition Whip.*Government Whip/],
  [/^speech names/, /are called/],
  [/^split of seconds/, /seconds are shared out/],
  [/^number of questions/, /number of questions/],
  [/^everything/, /^All of it/],
  [/^IQ2/, /Intelligence Squared and Munk/],
];

const kinds: Readonly<Record<string, string>> = { 'cross-ex': 'cross-examination', qa: 'answer' };
const begins: Readonly<Record<string, string>> = { 'coin-flip': FIRST, chair: CHAIR };
const preparations: Readonly<Record<string, string>> = {
  'pool-per-team': 'pool',
  'before-round': 'before',
  none: 'none',
};
const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));

describe.skipIf(skipShared)(onShared('the catalogue has the facts that were collected'), () => {
  const facts = skipShared ? [] : given();

  it('of each format, and of no other', () => {
    expect(debates.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s: who speaks when, and how long', (id, fact) => {
    const ours = debateOf(id)!;
    expect(
      ours.speeches.map(({ name: _name, remark: _remark, column: _column, ...speech }) => speech),
    ).toEqual(
      fact.segments.map((segment) =>
        withoutUndefined({
          id: segment.id,
          short: segment.short,
          kind: kinds[segment.kind] ?? segment.kind,
          side: segment.side,
          seconds: segment.seconds,
          speaker: segment.speaker ?? segment.asker_speaker,
          bringsNew: segment.newArguments,
          answers: segment.answers,
          asked: segment.answeredBy,
          opens: segment.opensWith,
          question: segment.promptSeconds,
        }),
      ),
    );
    expect(ours.begins).toBe(begins[fact.firstSide] ?? fact.firstSide);
    expect(ours.sides.map(({ id: side }) => side)).toEqual(fact.sides.map(({ id: side }) => side));
    for (const [at, { speakers, bench }] of fact.sides.entries()) {
      const side = ours.sides[at]!;
      expect([side.speakers].flat().join('-')).toBe(String(speakers));
      if (bench !== undefined) expect(side.stance).toBe(bench === 'gov' ? 'for' : 'against');
    }
    expect(ours.speeches.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(fact.speakingSeconds);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))(
    '%s: preparation, points, what it has of its own',
    (id, fact) => {
      const ours = debateOf(id)!;
      expect(ours.preparation.kind).toBe(preparations[fact.prep.type]);
      expect(ours.preparation.seconds ?? 0).toBe(fact.prep.seconds ?? 0);
      const judges = fact.poi?.kind === 'judge-questions';
      expect(ours.points).toEqual(
        fact.poi === null || judges
          ? undefined
          : {
              from: fact.poi.from,
              untilBeforeEnd: fact.poi.untilEndMinus,
              seconds: fact.poi.maxSeconds,
              inReplies: fact.poi.inReplies ?? false,
            },
      );
      expect(ours.judgesAsk).toEqual(
        judges ? { from: fact.poi.from, untilBeforeEnd: fact.poi.untilEndMinus } : undefined,
      );
      expect(ours.grace).toBe(fact.graceSeconds);
      expect(ours.opensWith).toEqual(fact.caseStarters);
      expect(ours.dropRule === undefined).toBe(fact.dropRule === undefined);
      for (const { id: variant } of fact.variants ?? [])
        expect(ours.variants?.map(({ id: own }) => own)).toContain(variant);
      const columns = Object.values(fact.flowColumns ?? {})[0];
      if (columns) expect(columnsOf(ours)).toHaveLength(columns.length);
      expect(ours.sources.length).toBeGreaterThanOrEqual(fact.sources.length > 0 ? 1 : 0);

      const { params = {} } = fact;
      const answer = params['answerSeconds'] as { target?: unknown; max: number } | undefined;
      expect(ours.interview?.answer).toEqual(
        answer && withoutUndefined({ target: answer.target, most: answer.max }),
      );
      expect(ours.interview?.questions).toEqual(params['questions']);
      expect(ours.interview?.messages).toBe(params['keyMessages']);
      expect(ours.interview?.standsAlone).toBe(params['selfContained']);
      expect(ours.shared?.seconds).toBe(params['sideTotalSeconds']);
      expect(ours.shared?.rebuttal).toEqual(params['rebuttalReserveSeconds']);
      expect(ours.votes).toEqual(params['preVote'] === true ? ['before', 'after'] : undefined);
    },
  );

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s: what is not confirmed is named', (id, fact) => {
    const ours = debateOf(id)!;
    for (const entry of fact.fromMemory) {
      const about = aboutMemory.find(([opening]) => opening.test(entry));
      expect(about, entry).toBeDefined();
      expect(
        ours.unconfirmed.some((sentence) => about![1].test(sentence)),
        entry,
      ).toBe(true);
    }
  });
});

describe('each format of the catalogue', () => {
  const each = debates.map((debate) => [debate.id, debate] as const);

  it('has an id of its own', () => {
    expect(new Set(debates.map(({ id }) => id)).size).toBe(debates.length);
    for (const debate of debates) expect(debateOf(debate.id)).toBe(debate);
    expect(debateOf('constructor')).toBeUndefined();
    expect(debateOf(undefined)).toBeUndefined();
  });

  it.each(each)(
    '%s names only sides and speeches that it has, each once',
    (_, { sides, speeches, begins: first }) => {
      const ids = [...sides, ...speeches].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const coin = first === FIRST;
      const turns = coin ? [FIRST, SECOND] : sides.map(({ id }) => id);
      expect(coin ? [FIRST] : [...turns, CHAIR]).toContain(first);
      for (const { side, asked, opens, kind } of speeches) {
        expect([...turns, BOTH]).toContain(side);
        expect(side === BOTH).toBe(kind === 'crossfire');
        expect(opens !== undefined).toBe(kind === 'crossfire');
        expect(asked !== undefined).toBe(kind === 'cross-examination');
        if (opens !== undefined) expect(turns).toContain(opens);
        if (asked !== undefined) expect(turns.filter((turn) => turn !== side)).toContain(asked);
      }
    },
  );

  it.each(each)('%s says in sentences what else there is to know', (_, debate) => {
    for (const sentence of [...(debate.remarks ?? []), ...debate.unconfirmed])
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    for (const source of debate.sources) expect(source).not.toMatch(/memory|\/work|https?:/);
    expect(debate.sources.length > 0 || debate.unconfirmed.length > 0).toBe(true);
  });
});
