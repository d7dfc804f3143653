// A thread that runs clingo on what it is handed, and says what came of it and how long it took.
import { parentPort } from 'node:worker_threads';
import clingo from 'clingo-wasm';

const run = await clingo.init();
parentPort.on('message', ({ program, options }) => {
  const begun = performance.now();
  const result = run(program, 0, options);
  parentPort.postMessage({ ms: performance.now() - begun, result });
});
parentPort.postMessage('ready');
