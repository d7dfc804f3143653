// `fetch` keeps no cookies in Node; here it sends those of the test's own servers, as a browser does.

const jar = new Map<number, string>();
const plain = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const cookie = input instanceof Request ? undefined : jar.get(Number(new URL(input).port));
  return cookie === undefined
    ? plain(input, init)
    : plain(input, { ...init, headers: { cookie, ...(init?.headers as object) } });
};

/** Has `fetch` send a cookie (`name=value`) to the server at a port. */
export const sendCookie = (port: number, cookie: string): void => void jar.set(port, cookie);

/** Goes to the address that a server printed, as its user does; returns the server's address without the key. It ends with a slash. */
export async function entered(printed: string): Promise<string> {
  const { origin, port } = new URL(printed);
  jar.delete(Number(port));
  const answer = await plain(printed, { redirect: 'manual' });
  const [cookie] = answer.headers.getSetCookie().map((said) => said.split(';')[0]!);
  if (cookie === undefined) throw new Error(`${printed} gave no cookie (${answer.status})`);
  sendCookie(Number(port), cookie);
  return `${origin}/`;
}
