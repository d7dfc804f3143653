import { spawn } from 'node:child_process';

/**
 * Runs a program and keeps what it prints to itself: resolves to its exit code and its output. `shell` is for Windows, where some
 * programs are scripts.
 */
export function quietly(program, given, { cwd, env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    // Whoever asked for colours asked for them at a terminal.
    const plain = { ...env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(program, given, { cwd, env: plain, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (fault) => resolve({ code: 1, output: `${output}${fault.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program that prints to our own output; resolves to its exit code. */
export function aloud(program, given, { cwd, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd, env, stdio: 'inherit' });
    child.on('error', (fault) => {
      console.error(fault.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
