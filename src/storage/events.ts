import { besideKinds, mayBeKept, type SeenBeside } from './beside.ts';
import { isGraphName, type Seen } from './graphStore.ts';

/** One page of all that are open holds the line to the server, and tells the others: a browser allows six lines to a host. */
const LINE = 'counterclaim-events';

/**
 * Hears what the server tells, until what it returns is called. A line that breaks is laid again by the browser; what happened meanwhile is not
 * told, so that `ANY` is told then: look again at whatever is open.
 */
export function hearEvents(address: string, hear: (data: string) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const place = new URL(address, globalThis.location?.href).href;
  const others = new BroadcastChannel(`${LINE} ${place}`);
  others.onmessage = ({ data }: MessageEvent<string>) => hear(data);
  const end = new AbortController();
  const holdLine = () =>
    new Promise<void>((released) => {
      if (end.signal.aborted) return released();
      let source: EventSource;
      const lay = () => {
        if (end.signal.aborted) return;
        source = new EventSource(place);
        // What happened before it was laid, nobody has told.
        source.onopen = () => tell(JSON.stringify({ name: ANY }));
        source.onmessage = ({ data }: MessageEvent<string>) => tell(data);
        // One that the server has refused, the browser does not lay again.
        source.onerror = () => void (source.readyState === EventSource.CLOSED && setTimeout(lay, RELAY));
      };
      lay();
      end.signal.addEventListener('abort', () => {
        source.close();
        released();
      });
    });
  const tell = (data: string) => {
    others.postMessage(data);
    hear(data);
  };
  const locks = globalThis.navigator?.locks;
  void (locks
    ? locks.request(`${LINE} ${place}`, { signal: end.signal }, holdLine).catch(() => undefined)
    : holdLine());
  return () => {
    end.abort();
    others.close();
  };
}

/** How long after a refusal the line is laid again, ms. */
const RELAY = 5000;

/** Stands for every file: the line was broken for a while. */
export const ANY = '*';

/** What was told of graph files; what is not understood, from a newer server, is passed over. */
export function seenIn(data: string): readonly Seen[] {
  const { name, basis } = toldIn(data);
  if (typeof name !== 'string' || !(name === ANY || isGraphName(name))) return [];
  return [{ name, ...(typeof basis === 'string' && { basis }) }];
}

/** What was told of documents kept beside maps, likewise. */
export function seenBesideIn(data: string): readonly SeenBeside[] {
  const { name, beside } = toldIn(data);
  if (name === ANY) return besideKinds.map((kind) => ({ map: ANY, kind, id: ANY }));
  const { map, kind, id, basis } = (beside ?? {}) as Partial<Record<keyof SeenBeside, unknown>>;
  if (typeof map !== 'string' || typeof kind !== 'string' || typeof id !== 'string') return [];
  return mayBeKept(kind, id) ? [{ map, kind, id, ...(typeof basis === 'string' && { basis }) }] : [];
}

function toldIn(data: string): Readonly<Partial<Record<'name' | 'basis' | 'beside', unknown>>> {
  try {
    return (JSON.parse(data) as object | null) ?? {};
  } catch {
    return {};
  }
}
