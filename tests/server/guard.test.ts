import { expect, test } from 'vitest';
import { raw, runningSite } from './site.ts';

test('only this machine’s names are answered, with the right port', async () => {
  const { port } = await runningSite();
  const statusFor = async (host: string) => (await raw(port, '/', { headers: { host } })).status;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    expect(await statusFor(host), host).toBe(200);
  }
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    `localhost:${port + 1}`,
    `localhost.evil.example:${port}`,
  ]) {
    expect(await statusFor(host), host).toBe(403);
  }
  expect((await raw(port, '/', { headers: { host: 'evil.example' } })).body).toContain(
    'not one of this server',
  );
});

test('requests that another page sends are refused', async () => {
  const { port } = await runningSite({ 'a.json': '{}' });
  const statusFrom = async (origin: string) =>
    (await raw(port, '/graphs/a.json', { headers: { origin } })).status;
  expect(await statusFrom(`http://127.0.0.1:${port}`)).toBe(200);
  for (const origin of [
    'null',
    'https://evil.example',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
  ]) {
    expect(await statusFrom(origin), origin).toBe(403);
  }
});

test('malformed addresses are refused in words', async () => {
  const { port, faults } = await runningSite();
  for (const path of [
    '/%',
    '/%E0%A4%A',
    '/graphs/%ff.json',
    '/a%00.json',
    '/..%5c..%5csecret.json',
    '*',
    'http://127.0.0.1/',
  ]) {
    const { status, body } = await raw(port, path);
    expect([path, status]).toEqual([path, 400]);
    expect(body).toContain('malformed');
  }
  expect(faults).toEqual([]);
});
