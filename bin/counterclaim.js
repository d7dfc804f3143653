#!/usr/bin/env node
// The command `counterclaim`. In a clone it first installs and builds what has changed; an installed package has been built already.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Counterclaim needs Node 20.19 or later, and this is Node ${process.versions.node}. Get one from https://nodejs.org.`,
  );
  process.exitCode = 2;
} else if (await isReady()) {
  const { main } = await import(new URL('build/counterclaim.js', root).href);
  await main(fileURLToPath(root));
} else {
  process.exitCode = 2;
}

async function isReady() {
  const isClone = ['src/cli', 'package-lock.json', 'scripts/setup.js'].every((name) =>
    existsSync(new URL(name, root)),
  );
  if (!isClone) return true;
  const { setUp } = await import(new URL('scripts/setup.js', root).href);
  return setUp();
}
