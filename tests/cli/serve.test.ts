import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from '../folder.ts';
import { listeningHost } from './host.ts';
import { mapText } from './maps.ts';

/** Starts `serve` in a folder and waits until it says where it is. */
async function served(folder: string, ...given: string[]) {
  const heard = listeningHost(folder);
  const ended = run(['serve', ...given], heard.host);
  await expect.poll(() => heard.said.find((line) => line.startsWith('Counterclaim is at '))).toBeDefined();
  const address = /http:\S+/.exec(heard.said.find((line) => line.startsWith('Counterclaim is at '))!)![0];
  return { ...heard, address, ended };
}

describe('serve', () => {
  test('shows a folder until it is stopped', async () => {
    const folder = temporaryFolder({ 'maps/a.json': mapText() });
    const { address, ended, stop, said, opened, complaints } = await served(folder, 'maps', '--port', '0');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(said[1]).toMatch(/1 graph of .*maps\./);
    expect(opened).toEqual([address]);
    expect(await (await fetch(`${address}graphs/index.json`)).json()).toEqual(['a.json']);
    stop();
    expect(await ended).toBe(0);
    expect(complaints).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('leaves the browser alone when told to, and shows the shipped graphs without a folder', async () => {
    const { address, ended, stop, opened } = await served('.', '--no-open', '--port', '0');
    expect(await (await fetch(`${address}graphs/index.json`)).json()).toContain('primer.json');
    stop();
    await ended;
    expect(opened).toEqual([]);
  });

  test('says it when the port asked for is taken, and takes the next', async () => {
    const folder = temporaryFolder();
    const first = await served(folder, '.', '--port', '0');
    const taken = Number(new URL(first.address).port);
    const second = await served(folder, '.', '--port', String(taken));
    const port = Number(new URL(second.address).port);
    expect(port).toBeGreaterThan(taken);
    expect(second.said[0]).toBe(`Port ${taken} is taken; using ${port} instead.`);
    first.stop();
    second.stop();
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  });
});
