import { compareVersions, type Comparison } from '../edit/index.ts';
import { parse } from '../formats/index.ts';
import type { ArgumentMap, Problem } from '../model/index.ts';
import type { Version } from '../storage/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** A version that was chosen: still being read, read, or why it can't be. */
export type Chosen =
  | { readonly version: Version; readonly map?: ArgumentMap }
  | { readonly version: Version; readonly problems: readonly Problem[] };

/** The earlier states of an open map's file: to be looked at, compared with the map as it is, and restored. */
export class Earlier {
  readonly #reading: Reading;
  readonly #editing: Editing;
  #versions = $state.raw<readonly Version[]>();
  #trouble = $state.raw<Problem>();
  #chosen = $state.raw<Chosen>();

  constructor(reading: Reading, editing: Editing) {
    this.#reading = reading;
    this.#editing = editing;
  }

  get #file() {
    return this.#reading.saving?.file;
  }
  /** The newest first; undefined until they are known. */
  get versions() {
    return this.#versions;
  }
  /** Why they can't be told. */
  get trouble() {
    return this.#trouble;
  }
  get chosen() {
    return this.#chosen;
  }

  /** What came, was changed and went since the chosen version was kept. */
  readonly comparison = $derived.by((): Comparison | undefined => {
    const map = this.#mapOf(this.#chosen);
    return map && compareVersions(map, this.#reading.map);
  });

  #mapOf = (chosen: Chosen | undefined) => (chosen && 'map' in chosen ? chosen.map : undefined);

  /** Asks which there are, and begins with the newest. */
  load = async (): Promise<void> => {
    const told = await this.#file?.store.versions?.(this.#file.name);
    this.#versions = told?.ok ? told.versions : [];
    this.#trouble = told?.ok === false ? told.problem : undefined;
    const [newest] = this.#versions;
    if (newest) await this.choose(newest);
  };

  /** Reads a version; of several that are chosen, the last counts. */
  choose = async (version: Version): Promise<void> => {
    this.#chosen = { version };
    const read = await this.#file!.store.version!(this.#file!.name, version.id);
    if (this.#chosen.version !== version) return;
    const parsed = read.ok ? parse(read.bytes) : { ok: false as const, problems: [read.problem] };
    this.#chosen = parsed.ok ? { version, map: parsed.map } : { version, problems: parsed.problems };
  };

  /** Makes the map what it was in the chosen version, as one step of undo; what it was until now is kept as well. Says whether it was done. */
  restore = (): boolean => {
    const map = this.#mapOf(this.#chosen);
    if (!map) return false;
    this.#reading.saving?.keepBefore('restored');
    this.#editing.become('restore-version', { ...map, id: this.#reading.map.id });
    return true;
  };
}
