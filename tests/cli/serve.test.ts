import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from '../folder.ts';
import { listeningHost } from './host.ts';
import { mapText } from './maps.ts';

/** Starts `serve` in a folder and waits until it says where it is. */
async function served(folder: string, more: Partial<Host>, ...given: string[]) {
  const heard = listeningHost(folder, more);
  const ended = run(['serve', ...given], heard.host);
  await expect.poll(() => heard.said.find((line) => line.startsWith('Counterclaim is at '))).toBeDefined();
  const address = /http:\S+/.exec(heard.said.find((line) => line.startsWith('Counterclaim is at '))!)![0];
  return { ...heard, address, ended };
}

/** Opens a printed address as a browser does that does not follow: where it is sent, and the cookie it got. */
async function opened(address: string) {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, cookie: answer.headers.get('set-cookie')?.split(';')[0] };
}

/** The names of the graphs that a browser sees that comes by a printed address. */
async function graphsAt(address: string): Promise<unknown> {
  const { cookie = '' } = await opened(address);
  return (await fetch(new URL('/graphs/index.json', address), { headers: { cookie } })).json();
}

describe('serve', () => {
  test('shows a folder until it is stopped', async () => {
    const folder = temporaryFolder({ 'maps/a.json': mapText() });
    const {
      address,
      ended,
      stop,
      said,
      opened: shown,
      complaints,
    } = await served(folder, {}, 'maps', '--port', '0');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
    expect(said[1]).toMatch(/1 graph of .*maps\./);
    expect(shown).toEqual([address]);
    expect(await graphsAt(address)).toEqual(['a.json']);
    stop();
    expect(await ended).toBe(0);
    expect(complaints).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('leaves the browser alone when told to, and shows the shipped graphs without a folder', async () => {
    const { address, ended, stop, opened: shown } = await served('.', {}, '--no-open', '--port', '0');
    expect(await graphsAt(address)).toContain('primer.json');
    stop();
    await ended;
    expect(shown).toEqual([]);
  });

  test('says it when the port asked for is taken, and takes the next', async () => {
    const folder = temporaryFolder();
    const first = await served(folder, {}, '.', '--port', '0');
    const taken = Number(new URL(first.address).port);
    const second = await served(folder, {}, '.', '--port', String(taken));
    const port = Number(new URL(second.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(second.said[0]).toBe(`Port ${taken} is taken; using ${port} instead.`);
    first.stop();
    second.stop();
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  });

  test('lets one browser in by an address; Enter gives the next', async () => {
    let enter = () => {};
    const {
      address,
      said,
      opened: shown,
      stop,
      ended,
    } = await served(temporaryFolder(), { onEnter: (hear) => void (enter = hear) }, '.', '--port', '0');
    await expect.poll(() => said.at(-1)).toContain('Press Enter');
    expect((await opened(address)).status).toBe(303);
    expect(await opened(address)).toEqual({ status: 403, cookie: undefined });
    enter();
    const next = said.at(-1)!.replace('Counterclaim is at ', '');
    expect(next).not.toBe(address);
    expect(shown).toEqual([address, next]);
    expect((await opened(next)).status).toBe(303);
    stop();
    await ended;
  });

  test('a browser that was let in may go on when the server is started again', async () => {
    const folder = temporaryFolder();
    const first = await served(folder, {}, '.', '--port', '0');
    const { cookie = '' } = await opened(first.address);
    first.stop();
    await first.ended;
    const { port } = new URL(first.address);
    const second = await served(folder, {}, '.', '--port', port);
    const answer = await fetch(new URL('/graphs/index.json', second.address), { headers: { cookie } });
    expect([new URL(second.address).port, answer.status]).toEqual([port, 200]);
    second.stop();
    await second.ended;
  });
});
