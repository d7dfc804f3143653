import { basename, resolve } from 'node:path';
import type { ArgumentMap, Id } from '../../model/index.ts';
import {
  canPaint,
  largestScale,
  pictureSize,
  scales,
  toSvg,
  type PictureOptions,
  type Scale,
  type Scene,
  type Theme,
} from '../../picture/index.ts';
import { help, misuse, picturing } from '../../words/commandLine.ts';
import { pictureWords, tooLargePicture } from '../../words/index.ts';
import { FAILED, FINE, type Arguments, type Command, type ExitCode } from '../command.ts';
import type { Host } from '../host.ts';
import { mapOf } from '../mapOf.ts';
import { browsers, paint } from '../picture/paint.ts';
import { openingScene, sceneOfView, viewNamed, wholeScene } from '../picture/pictured.ts';
import { writeWhole } from '../writeWhole.ts';

/** Draws a graph file as a picture. */
export const picture: Command = {
  help: help.picture,
  options: {
    output: { type: 'string', short: 'o' },
    view: { type: 'string' },
    all: { type: 'boolean' },
    theme: { type: 'string' },
    scale: { type: 'string' },
    legend: { type: 'boolean' },
    link: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given, host) => {
    const failed = (sentence: string): ExitCode => (host.complain(sentence), FAILED);
    const wish = wishOf(given);
    if (typeof wish === 'string') return failed(wish);
    const map = await mapOf(wish.file, host);
    if (!map) return FAILED;
    const scene = sceneFor(map, wish);
    if (!scene)
      return failed(
        picturing.noView(
          wish.view!,
          [...map.views.values()].map(({ title }) => title),
        ),
      );
    if (scene.cards.size === 0) return failed(picturing.nothing(wish.file));

    const options: PictureOptions = {
      theme: wish.theme,
      legend: wish.legend,
      title: map.title,
      desc: pictureWords.desc(map.title, scene.cards.size),
      ...(wish.base !== undefined && { linkOf: linksTo(wish.base, wish.file) }),
    };
    const svg = toSvg(scene, options);
    const size = pictureSize(scene, options);
    if (wish.format === 'png' && !canPaint(size, wish.scale))
      return failed(tooLargePicture(size.width, size.height, wish.scale, largestScale(size)));
    const content = wish.format === 'svg' ? svg : await paintedBy(host, svg, size, wish.scale);
    if (typeof content === 'object' && 'fault' in content) return failed(content.fault);

    if (wish.output !== undefined) {
      const fault = await writeWhole(resolve(host.folder, wish.output), content);
      if (fault !== undefined) return failed(picturing.notWritten(wish.output, fault));
    }
    const factor = wish.format === 'png' ? wish.scale : 1;
    const drawn = {
      file: wish.file,
      output: wish.output ?? null,
      format: wish.format,
      width: Math.ceil(size.width * factor),
      height: Math.ceil(size.height * factor),
      cards: scene.cards.size,
    };
    if (wish.json) host.say(JSON.stringify(wish.output === undefined ? { ...drawn, svg } : drawn, null, 2));
    else if (wish.output === undefined) host.say(svg.trimEnd());
    else host.say(picturing.written(wish.output, drawn.cards, drawn.width, drawn.height));
    return FINE;
  },
};

/** What is asked for, understood. */
interface Wish {
  readonly file: string;
  readonly output: string | undefined;
  readonly format: 'svg' | 'png';
  readonly view: string | undefined;
  readonly all: boolean;
  readonly theme: Theme;
  readonly scale: Scale;
  readonly legend: boolean;
  /** Where the app is served that cards link into; none where they don't. */
  readonly base: string | undefined;
  readonly json: boolean;
}

/** What is asked for; a sentence where it can't be understood. */
function wishOf({ values, rest }: Arguments): Wish | string {
  const text = (name: string) => values[name] as string | undefined;
  const [file, ...more] = rest;
  if (file === undefined) return misuse.noPictureFile;
  if (more.length > 0) return misuse.onePicture(rest);
  const output = text('output');
  const format = output === undefined ? 'svg' : /\.(svg|png)$/i.exec(output)?.[1]?.toLowerCase();
  if (format !== 'svg' && format !== 'png') return misuse.notAPicture(output!);
  const theme = text('theme') ?? 'light';
  if (theme !== 'light' && theme !== 'dark') return misuse.notATheme(theme);
  const asked = text('scale');
  const scale =
    asked === undefined ? (format === 'png' ? 2 : 1) : scales.find((one) => String(one) === asked);
  if (scale === undefined) return misuse.notAScale(asked!);
  const base = text('link');
  if (base !== undefined && !isServed(base)) return misuse.notABase(base);
  if (base !== undefined && format === 'png') return misuse.linkInPng;
  return {
    file,
    output,
    format,
    view: text('view'),
    all: values['all'] === true,
    theme,
    scale,
    legend: values['legend'] === true,
    base,
    json: values['json'] === true,
  };
}

const isServed = (base: string): boolean =>
  URL.canParse(base) && ['http:', 'https:'].includes(new URL(base).protocol);

/** The address that a statement of a file has in the app. */
function linksTo(base: string, file: string): (id: Id) => string {
  const name = encodeURIComponent(basename(file).replace(/\.json$/, ''));
  return (id) => new URL(`#/${name}/${id}`, base).href;
}

function sceneFor(map: ArgumentMap, { view: name, all }: Wish): Scene | undefined {
  if (name === undefined) return all ? wholeScene(map) : openingScene(map);
  const view = viewNamed(map, name);
  return view && sceneOfView(map, view, all);
}

/** The PNG of the first browser that paints it, or in a sentence why there is none. */
async function paintedBy(
  host: Host,
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
): Promise<Uint8Array | { readonly fault: string }> {
  const known = host.browsers ?? browsers(process.env);
  for (const browser of known) {
    const png = await paint(browser, svg, size, scale, host.stop);
    if (png) return png;
    if (host.stop.aborted) return { fault: picturing.stopped };
  }
  return { fault: known.length === 0 ? picturing.noBrowser : picturing.browserFailed(known[0]!.path) };
}
