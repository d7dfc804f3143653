import { browserStore } from './browser/index.ts';
import type { GraphStore } from './graphStore.ts';
import { httpStore, SERVER_HEADER } from './http.ts';
import { layeredStore } from './layered.ts';

/**
 * Where the maps of a page at this address live: in the folder of our own server; or, on a host that only hands out files, in this browser, over
 * those of the host. From a file, nothing beside the page can be asked for.
 */
export async function storeHere(address: string): Promise<GraphStore> {
  const { protocol, pathname, href } = new URL('.', address);
  const own = browserStore({ place: pathname });
  if (protocol === 'file:') return own;
  const answer = await fetch(`${href}graphs/index.json`, { method: 'HEAD', cache: 'no-store' }).catch(
    () => undefined,
  );
  // Who is silent or in trouble is taken for our server: it comes back, and changes must not go elsewhere meanwhile.
  const isStatic = answer && answer.status < 500 && !answer.headers.has(SERVER_HEADER);
  const host = httpStore({ base: href });
  return isStatic ? layeredStore(host, own) : host;
}
