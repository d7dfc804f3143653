import type { LayerRole, Manner } from '../model/index.ts';
import { pictureLegend as words } from '../words/index.ts';
import { glyphs } from './glyphs.ts';
import { approximately } from './lines.ts';
import { coloursOf, type Colours, type Theme } from './palette.ts';
import type { CardRole, Scene } from './scene.ts';
import { drawnGlyph, drawnGround, roleTone } from './svgCard.ts';
import { drawnJunction, drawnLine } from './svgLines.ts';
import { endOf } from './treeRoutes.ts';
import { junction, type Font, type Measure } from './type.ts';
import { escaped, fontOf, n } from './xml.ts';

/** A legend as a piece of SVG whose upper left corner is at 0, 0; px of the drawing. */
export interface Legend {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Entry {
  /** Drawn in a box of `sampleSize`. */
  readonly sample: string;
  readonly text: string;
}

const font: Font = { family: 'interface', size: 12.5, weight: 400 };
const line = { height: 28, sample: 100, gap: 7, between: 14, heading: 58 } as const;

/**
 * The legend of a scene: what occurs in it, drawn as it is drawn there, with a few words each; no wider than `width`
 * unless one entry is.
 */
export function legendOf(
  scene: Pick<Scene, 'cards' | 'junctions' | 'routes'>,
  {
    theme = 'light',
    width,
    measure = approximately,
  }: { readonly theme?: Theme; readonly width: number; readonly measure?: Measure },
): Legend {
  const colours = coloursOf[theme];
  const sections = [
    { heading: words.lines, entries: lineEntries(scene, colours), sample: line.sample },
    { heading: words.cards, entries: cardEntries(scene, colours), sample: 44 },
    { heading: words.signs, entries: signEntries(scene, colours), sample: 18 },
  ].filter(({ entries }) => entries.length > 0);
  const parts: string[] = [];
  let [y, widest] = [0, 0];
  for (const { heading, entries, sample } of sections) {
    parts.push(text(heading, 0, y, colours['ink-soft'], 600));
    let x: number = line.heading;
    for (const entry of entries) {
      const wide = sample + line.gap + measure(entry.text, font);
      if (x > line.heading && x + wide > width) [x, y] = [line.heading, y + line.height];
      parts.push(`<g transform="translate(${n(x)} ${n(y)})">${entry.sample}</g>`);
      parts.push(text(entry.text, x + sample + line.gap, y, colours.ink, font.weight));
      widest = Math.max(widest, x + wide);
      x += wide + line.between;
    }
    y += line.height + 2;
  }
  return { svg: parts.join(''), width: Math.ceil(widest), height: Math.max(0, y - 2) };
}

const text = (said: string, x: number, top: number, colour: string, weight: number) =>
  `<text x="${n(x)}" y="${n(top + line.height / 2 + 4.5)}" fill="${colour}" ${fontOf({ ...font, weight })}>${escaped(said)}</text>`;

const manners: readonly Manner[] = ['because', 'but', 'undercut', 'backing', 'same', 'opposite'];

/** Lines lie down here: they end at the right as they end above on the map. */
function lineEntries({ junctions, routes }: Pick<Scene, 'junctions' | 'routes'>, colours: Colours): Entry[] {
  const inTree = [...junctions.values()].filter(({ across }) => !across);
  const found = new Set(inTree.map(({ manner }) => manner));
  const y = line.height / 2;
  const entries: Entry[] = manners
    .filter((manner) => found.has(manner))
    .map((manner) => ({
      text: words.manners[manner],
      sample:
        drawnLine(
          {
            manner,
            end: endOf[manner],
            across: false,
            points: [
              { x: 0, y },
              { x: line.sample, y },
            ],
          },
          colours,
        ) +
        drawnJunction(
          { manner, x: junction.width / 2, y, width: junction.width, height: junction.height, across: false },
          colours,
        ),
    }));
  if (isLinked(routes)) {
    const path = (...points: readonly (readonly [number, number])[]) =>
      drawnLine(
        {
          manner: 'because',
          end: points.length > 2 ? 'plain' : 'arrow',
          across: false,
          points: points.map(([px, py]) => ({ x: px, y: py })),
        },
        colours,
      );
    entries.push({
      text: words.linked,
      sample:
        path([14, y - 7], [44, y - 7], [44, y]) +
        path([14, y + 7], [44, y + 7], [44, y]) +
        path([44, y], [line.sample, y]),
    });
  }
  if (routes.some(({ across }) => across)) {
    const points = [
      { x: 8, y: y + 8 },
      { x: line.sample - 8, y: y - 8 },
    ];
    entries.push({
      text: words.across,
      sample:
        drawnLine({ manner: 'because', end: 'plain', across: true, points }, colours) +
        drawnJunction(
          { manner: 'because', x: line.sample / 2, y, width: 0, height: 0, across: true },
          colours,
        ),
    });
  }
  return entries;
}

/** Whether any step of the tree has more than one premise. */
function isLinked(routes: Scene['routes']): boolean {
  const entered = new Set<string>();
  for (const { relation, to, across } of routes) {
    if (across || to !== relation) continue;
    if (entered.has(relation)) return true;
    entered.add(relation);
  }
  return false;
}

const layers: readonly LayerRole[] = ['source', 'analyst', 'critic', 'defender', 'reader'];

function cardEntries({ cards }: Pick<Scene, 'cards'>, colours: Colours): Entry[] {
  const all = [...cards.values()];
  const ground = (layer: LayerRole, faint: boolean) =>
    `<g${faint ? ' opacity="0.5"' : ''}>${drawnGround(
      {
        x: 0,
        y: 3,
        width: 44,
        height: line.height - 6,
        layer,
        role: 'claim',
        root: false,
        rightToLeft: false,
        ...(faint && { faint }),
      },
      colours,
    )}</g>`;
  const entries = layers
    .filter((layer) => all.some((card) => card.layer === layer))
    .map((layer) => ({ text: words.layers[layer], sample: ground(layer, false) }));
  if (all.some(({ faint }) => faint)) entries.push({ text: words.faint, sample: ground('source', true) });
  return entries;
}

const roles = Object.keys(words.roles) as readonly CardRole[];

function signEntries({ cards }: Pick<Scene, 'cards'>, colours: Colours): Entry[] {
  const found = new Set([...cards.values()].map(({ role }) => role));
  // Roles with the same sign share an entry.
  const bySign = new Map<string, { role: CardRole; texts: string[] }>();
  for (const role of roles) {
    if (!found.has(role)) continue;
    const entry = bySign.get(glyphs[role]);
    if (entry) entry.texts.push(words.roles[role]);
    else bySign.set(glyphs[role], { role, texts: [words.roles[role]] });
  }
  const entries = [...bySign.values()].map(({ role, texts }) => ({
    text: texts.join(', '),
    sample: drawnGlyph(role, 0, line.height / 2 - 7, roleTone(role, colours)),
  }));
  if ([...cards.values()].some(({ elsewhere }) => elsewhere.because + elsewhere.but > 0))
    entries.push({ text: words.elsewhere, sample: text('↗', 1, 0, colours['ink-soft'], 600) });
  return entries;
}
