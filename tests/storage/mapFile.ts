import { serialize } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';

/** The text of a small map's file; another title, other bytes. */
export const mapFile = (title: string, id = 'm'): string => serialize(argumentMap({ id, title }));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
