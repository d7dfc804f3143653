import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPlaces } from '../../../scripts/browserPlaces.js';

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

/**
 * Paints an SVG as a PNG in a browser without a window. The page paints on a canvas and writes the file's bytes as its own text, which the
 * browser prints: so a picture may be larger than any window. Undefined where the browser does not start or can't.
 */
export async function paint(
  { path, flags }: Browser,
  svg: string,
  size: { readonly width: number; readonly height: number },
  scale: number,
  stop: AbortSignal,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'counterclaim-picture-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, pageFor(svg, Math.ceil(size.width * scale), Math.ceil(size.height * scale)));
    const printed = await outputOf(
      path,
      [
        ...flags,
        '--headless',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--dump-dom',
        pathToFileURL(page).href,
      ],
      stop,
    );
    const found = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(printed)?.[1];
    return found === undefined ? undefined : new Uint8Array(Buffer.from(found, 'base64'));
  } finally {
    // A browser that was ended may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The picture is an image of the page, so the page has loaded only once it is painted. */
const pageFor = (svg: string, width: number, height: number) =>
  `<!doctype html><meta charset="utf-8"><script>
function painted(image) {
  const canvas = document.createElement('canvas');
  canvas.width = ${width};
  canvas.height = ${height};
  canvas.getContext('2d').drawImage(image, 0, 0, ${width}, ${height});
  const said = canvas.toDataURL('image/png');
  image.remove();
  document.querySelector('pre').textContent = said;
}
</script><pre></pre><img onload="painted(this)" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;

const LONGEST_WAIT = 120_000;

/** What a program prints until it ends; nothing where it can't be started, takes too long, or is to stop. */
function outputOf(path: string, given: readonly string[], stop: AbortSignal): Promise<string> {
  return new Promise((done) => {
    const child = spawn(path, given, {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: LONGEST_WAIT,
      signal: stop,
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', () => done(''));
    child.on('close', () => done(Buffer.concat(parts).toString('latin1')));
  });
}
