import type { Scene, SceneCard, SceneJunction, SceneRoute } from '../../src/picture/index.ts';

/** A scene as a page gets it: composed beforehand, so that a peer neither measures nor places anything. */
export interface GivenScene {
  readonly cards: readonly SceneCard[];
  readonly junctions: readonly SceneJunction[];
  readonly routes: readonly SceneRoute[];
  readonly bounds: Scene['bounds'];
}

/** What a page shows a scene with. */
export interface Peer {
  /** Shows a scene, in place of another if there is one. */
  readonly show: (scene: GivenScene) => void | Promise<void>;
  /** Looks at a point of the drawing. */
  readonly look: (x: number, y: number, zoom: number) => void;
}

/** What the benchmark calls in a page. */
export interface PeerPage {
  readonly look: Peer['look'];
  /** Shows the scene of another file and says how long that took until it was painted, ms. */
  readonly change: (file: string) => Promise<number>;
  /** Fetches the scene of another file, and shows it when a key is pressed; `keyTook` then says how long it took from the key until it was painted, ms. */
  readonly arm: (file: string) => Promise<void>;
}

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

const fetched = async (file: string): Promise<GivenScene> => (await (await fetch(file)).json()) as GivenScene;

/** Fetches the scene that the address asks for, shows all of it, and notes when it was painted. */
export async function present(start: (stage: HTMLElement) => Peer): Promise<void> {
  const stage = document.querySelector<HTMLElement>('#stage')!;
  const scene = await fetched(location.search.slice(1));
  const peer = start(stage);
  await peer.show(scene);
  const { bounds } = scene;
  const zoom = Math.max(
    0.02,
    Math.min(1, stage.clientWidth / bounds.width, stage.clientHeight / bounds.height),
  );
  peer.look(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, zoom);
  await painted();
  const page: PeerPage = {
    look: peer.look,
    async change(file) {
      const next = await fetched(file);
      await painted();
      const begun = performance.now();
      await peer.show(next);
      await painted();
      return performance.now() - begun;
    },
    async arm(file) {
      const next = await fetched(file);
      Object.assign(globalThis, { keyTook: undefined });
      const show = async ({ timeStamp }: KeyboardEvent) => {
        await peer.show(next);
        await painted();
        Object.assign(globalThis, { keyTook: performance.now() - timeStamp });
      };
      addEventListener('keydown', (event) => void show(event), { once: true });
    },
  };
  Object.assign(globalThis, { page, drawnAt: performance.now() });
}
