import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPlaces } from '../../../scripts/browserPlaces.js';
import { computedBy } from './devtools.ts';

/** A browser of the Chromium family and what it is started with. */
export interface Browser {
  readonly path: string;
  readonly flags: readonly string[];
}

/** Browsers that this machine may have, the first choice first. */
export function browsers(env: Readonly<Record<string, string | undefined>>): readonly Browser[] {
  const world = { env, platform: process.platform, home: homedir(), isRoot: process.getuid?.() === 0 };
  const more = (env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean);
  return (browserPlaces(world) as readonly Browser[]).map(({ path, flags }) => ({
    path,
    flags: [...new Set([...flags, ...more])],
  }));
}

/** How long a browser may take, ms. */
const LONGEST_WAIT = 120_000;

/** Paints an SVG as a PNG, larger than any window if need be, in a browser without a window. Undefined where the browser does not start or can't. */
export async function paint(
  { path, flags }: Browser,
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
  stop: AbortSignal,
): Promise<Uint8Array | undefined> {
  const profile = await mkdtemp(join(tmpdir(), 'counterclaim-picture-'));
  try {
    const script = painting(svg, Math.ceil(size.width * scale), Math.ceil(size.height * scale));
    const waits = { stop, longest: LONGEST_WAIT };
    const said = await computedBy(path, [...flags, `--user-data-dir=${profile}`], script, waits);
    const found = /^data:image\/png;base64,(.+)$/.exec(said ?? '')?.[1];
    return found === undefined ? undefined : new Uint8Array(Buffer.from(found, 'base64'));
  } finally {
    // A browser that was ended may still be writing to its profile.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const painting = (svg: string, width: number, height: number) => `new Promise((done, fail) => {
  const image = new Image();
  image.onerror = fail;
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = ${width};
    canvas.height = ${height};
    canvas.getContext('2d').drawImage(image, 0, 0, ${width}, ${height});
    done(canvas.toDataURL('image/png'));
  };
  image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
})`;
