import { isGraphName, type Seen } from './graphStore.ts';

/** One page of all that are open holds the line to the server, and tells the others: a browser allows six lines to a host. */
const LINE = 'counterclaim-events';

/**
 * Hears what the server tells of the graph files, until what it returns is called. A line that breaks is laid again by the browser; what happened
 * meanwhile is not told, so that `hear` is also called with every name `*` then: look again at whatever is open.
 */
export function hearEvents(address: string, hear: (seen: Seen) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const place = new URL(address, globalThis.location?.href).href;
  const others = new BroadcastChannel(`${LINE} ${place}`);
  others.onmessage = ({ data }: MessageEvent<string>) => hearIn(data, hear);
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
    hearIn(data, hear);
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

/** Reads what was told; what is not understood, from a newer server, is passed over. */
function hearIn(data: string, hear: (seen: Seen) => void): void {
  try {
    const { name, basis } = JSON.parse(data) as { readonly name?: unknown; readonly basis?: unknown };
    if (typeof name !== 'string' || !(name === ANY || isGraphName(name))) return;
    hear({ name, ...(typeof basis === 'string' && { basis }) });
  } catch {
    return;
  }
}
