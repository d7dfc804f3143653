import { createServer, type Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/index.ts';

const server = (): Server => {
  const made = createServer();
  onTestFinished(() => void made.close());
  return made;
};

test('a free port is taken as asked, a taken one gives way to the next', async () => {
  const first = await listen(server(), 0);
  if (!first.ok) throw new Error('no free port');
  const second = await listen(server(), first.port);
  expect(second.ok && second.port).toBeGreaterThan(first.port);
});

test('it listens to this machine only', async () => {
  const listening = server();
  await listen(listening, 0);
  expect(listening.address()).toMatchObject({ address: '127.0.0.1' });
});

test('the search ends at the last port there is', async () => {
  await listen(server(), 65535);
  expect(await listen(server(), 65535)).toEqual({ ok: false, why: 'taken', last: 65535 });
});
