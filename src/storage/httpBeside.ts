import { ask, problemIn, put, refusalToWrite } from './asking.ts';
import { bytesOf, isKind, mayBeKept, spokenOf, textOf, type KeptBeside } from './beside.ts';
import { isPortable } from './besideId.ts';
import { hearEvents, seenBesideIn } from './events.ts';
import { isGraphName } from './graphStore.ts';
import { changedOnDisk, notWritable, unreadable } from './troubles.ts';

/** What our server keeps beside maps: `beside/<name>/<kind>` lists it, `beside/<name>/<kind>/<id>` is one document. */
export function httpBeside(base: string): KeptBeside {
  const address = (...parts: readonly string[]) =>
    `${base}beside/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

  return {
    async list(name, kind) {
      if (!isKind(kind)) return { ok: true, names: [] };
      if (!isGraphName(name)) return { ok: false, problem: unreadable('missing') };
      const answer = await ask(address(name, kind));
      if (!answer?.ok) return { ok: false, problem: await refusal(answer) };
      const told: unknown = await answer.json().catch(() => undefined);
      if (!Array.isArray(told)) return { ok: false, problem: unreadable('unlisted') };
      const ids = (told as readonly unknown[]).filter((id) => typeof id === 'string');
      return { ok: true, names: ids.filter(isPortable) };
    },
    async read(name, kind, id) {
      if (!isGraphName(name) || !mayBeKept(kind, id)) return { ok: false, problem: unreadable('missing') };
      const answer = await ask(address(name, kind, id));
      if (!answer?.ok) return { ok: false, problem: await refusal(answer) };
      const bytes = await answer.arrayBuffer().catch(() => undefined);
      return spokenOf(
        kind,
        bytes
          ? textOf({ ok: true, bytes: new Uint8Array(bytes) })
          : { ok: false, problem: unreadable('silent') },
      );
    },
    async write(name, kind, id, text, basis) {
      const fit = bytesOf(kind, id, text);
      if (!fit.ok) return spokenOf(kind, fit);
      if (!isGraphName(name)) return { ok: false, problem: changedOnDisk('missing') };
      return spokenOf(kind, await put(address(name, kind, id), fit.bytes, { basis, again: true }));
    },
    async remove(name, kind, id, basis) {
      if (!mayBeKept(kind, id)) return spokenOf(kind, { ok: false, problem: changedOnDisk('missing') });
      if (!isGraphName(name)) return { ok: false, problem: changedOnDisk('missing') };
      const request = { method: 'DELETE', headers: { 'if-match': `"${basis}"` } };
      const answer = await ask(address(name, kind, id), request);
      if (!answer) return spokenOf(kind, { ok: false, problem: notWritable('silent') });
      if (!answer.ok) return spokenOf(kind, { ok: false, problem: await refusalToWrite(answer) });
      return isDone(await answer.json().catch(() => undefined))
        ? { ok: true }
        : spokenOf(kind, { ok: false, problem: notWritable('read-only') });
    },
    watch: (hear) => hearEvents(`${base}events`, (data) => seenBesideIn(data).forEach(hear)),
  };
}

/** Why something can't be read: said by our own server, or as far as a status tells it. */
async function refusal(answer: Response | undefined) {
  if (!answer) return unreadable('silent');
  return (
    (await problemIn(answer)) ?? unreadable(answer.status === 404 ? 'missing' : { status: answer.status })
  );
}

/** Whether our own server says that something is gone: a host that answers everything with its start page has removed nothing. */
const isDone = (told: unknown): boolean =>
  (told as { readonly removed?: unknown } | undefined)?.removed === true;
