import { standings, weigh, type Standing } from '../../evaluate/index.ts';
import { layersInOrder, readingTree, withoutLayers, type ArgumentMap, type Id } from '../../model/index.ts';
import { evaluating, help, misuse } from '../../words/commandLine.ts';
import { FAILED, FINE, type Command } from '../command.ts';
import { mapOf } from '../mapOf.ts';

/** Says how each statement of a map stands in it. */
export const evaluate: Command = {
  help: help.evaluate,
  options: { without: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  run: async ({ values, rest }, host) => {
    const [file, ...others] = rest;
    if (file === undefined || others.length > 0) {
      host.complain(misuse.oneMapToEvaluate);
      return FAILED;
    }
    const whole = await mapOf(file, host);
    if (!whole) return FAILED;
    const left = (values['without'] ?? []) as readonly string[];
    const layers = layersInOrder(whole);
    const unknown = left.find((name) => !layers.some((layer) => isCalled(layer, name)));
    if (unknown !== undefined) {
      host.complain(
        evaluating.noLayer(
          unknown,
          layers.map(({ title }) => title),
        ),
      );
      return FAILED;
    }
    const counted = layers.filter((layer) => !left.some((name) => isCalled(layer, name)));
    const hidden = new Set(layers.filter((layer) => !counted.includes(layer)).map(({ id }) => id));
    const map = withoutLayers(whole, hidden);
    const { standing } = weigh(map);
    const lines = inOrder(map).map((id) => ({
      id,
      standing: standing(id)!,
      text: map.statements.get(id)!.text,
    }));
    if (values['json']) {
      const steps = [...map.relations.keys()].flatMap((id) => ({ id, standing: standing(id) ?? null }));
      const result = {
        file,
        layers: counted.map(({ id, title }) => ({ id, title })),
        statements: lines,
        steps,
      };
      host.say(JSON.stringify(result, null, 2));
      return FINE;
    }
    host.say(
      evaluating.with(
        file,
        counted.map(({ title }) => title),
      ),
    );
    for (const line of lines) host.say(evaluating.line(line.standing, line.text, line.id));
    host.say(evaluating.summary(tally(lines)));
    return FINE;
  },
};

const isCalled = ({ id, title }: { readonly id: Id; readonly title: string }, name: string) =>
  id === name || title === name;

/** The statements as the outline has them; what hangs nowhere comes last. */
function inOrder(map: ArgumentMap): readonly Id[] {
  const inTree = readingTree(map).branches.keys();
  return [...new Set([...inTree, ...map.statements.keys()])].filter((id) => map.statements.has(id));
}

const tally = (lines: readonly { readonly standing: Standing }[]) =>
  standings.flatMap((standing) => {
    const count = lines.filter((line) => line.standing === standing).length;
    return count > 0 ? { standing, count } : [];
  });
