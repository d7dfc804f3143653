import { noPosition } from '../../evaluate/index.ts';
import type { SavedPosition } from '../../formats/index.ts';
import { withoutLayers, type Layer } from '../../model/index.ts';
import { help, misuse } from '../../words/commandLine.ts';
import { evaluating } from '../../words/evaluating.ts';
import { FAILED, FINE, FOUND, type Arguments, type Command, type ExitCode } from '../command.ts';
import { countedLayers } from '../countedLayers.ts';
import { asJson } from '../evaluate/asJson.ts';
import { findingsOf, isSettled, type Findings } from '../evaluate/findings.ts';
import { semanticsByName, type Semantics } from '../evaluate/semantics.ts';
import { toldLines } from '../evaluate/told.ts';
import { mapOf } from '../mapOf.ts';
import { positionOf } from '../positionOf.ts';

/** Says how each statement of a map stands in it and why, and what the thesis hangs on. */
export const evaluate: Command = {
  help: help.evaluate,
  options: {
    without: { type: 'string', multiple: true },
    position: { type: 'string' },
    semantics: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given, host) => {
    const failed = (sentence: string): ExitCode => (host.complain(sentence), FAILED);
    const wish = wishOf(given);
    if (typeof wish === 'string') return failed(wish);
    const whole = await mapOf(wish.file, host);
    if (!whole) return FAILED;
    const position = wish.position === undefined ? undefined : await positionOf(wish.position, host);
    if (wish.position !== undefined && !position) return FAILED;
    const layers = countedLayers(whole, wish.without, position);
    if (typeof layers === 'string') return failed(layers);

    const map = withoutLayers(whole, layers.hidden);
    const patience = { seconds: wish.seconds, now: () => performance.now(), stop: host.stop };
    const found = await findingsOf(map, position ?? noPosition, wish.semantics, patience);
    if (host.stop.aborted) return failed(evaluating.stopped);
    if (wish.json)
      host.say(
        JSON.stringify({ ...heading(wish, layers.counted, position), ...asJson(map, found) }, null, 2),
      );
    else {
      host.say(
        evaluating.with(
          wish.file,
          layers.counted.map(({ title }) => title),
        ),
      );
      for (const line of positionLines(position, found)) host.say(line);
      for (const line of toldLines(map, found, wish.seconds)) host.say(line);
    }
    return isSettled(found) ? FINE : FOUND;
  },
};

/** What is asked for, understood. */
interface Wish {
  readonly file: string;
  readonly without: readonly string[];
  readonly position: string | undefined;
  readonly named: string;
  readonly semantics: Semantics;
  readonly seconds: number;
  readonly json: boolean;
}

const SECONDS = 10;

/** What is asked for; a sentence where it can't be understood. */
function wishOf({ values, rest }: Arguments): Wish | string {
  const text = (name: string) => values[name] as string | undefined;
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) return misuse.oneMapToEvaluate;
  const named = text('semantics') ?? 'grounded';
  const semantics = semanticsByName.get(named);
  if (!semantics) return misuse.notASemantics(named, [...semanticsByName.keys()]);
  const seconds = text('seconds') ?? String(SECONDS);
  if (!/^\d{1,6}(\.\d+)?$/.test(seconds)) return misuse.notSeconds(seconds);
  return {
    ...{ file, named, semantics, seconds: Number(seconds), position: text('position') },
    without: (values['without'] ?? []) as readonly string[],
    json: values['json'] === true,
  };
}

/** What a position supposes, in numbers. */
function* positionLines(position: SavedPosition | undefined, { weighing }: Findings): Generator<string> {
  if (!position) return;
  const { title, supposed, credences } = position;
  yield evaluating.supposing(title, supposed.size, credences.size);
  const ids = new Set([...supposed.keys(), ...credences.keys()]);
  const lost = [...ids].filter((id) => !weighing.framework.nodeOf.has(id));
  if (lost.length > 0) yield evaluating.notThere(lost.length);
}

const heading = (
  { file, named, seconds }: Wish,
  counted: readonly Layer[],
  position: SavedPosition | undefined,
) => ({
  file,
  layers: counted.map(({ id, title }) => ({ id, title })),
  position: position?.title ?? null,
  semantics: named,
  seconds,
});
