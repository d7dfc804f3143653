import { walkXml } from './wordXml.ts';

/** What a style of the file says of what is set in it. */
export interface StyleMeaning {
  /** From 0 on; above 3 it is no heading of a debater's file. */
  readonly outline?: number;
  /** Who says it and when. */
  readonly isCite: boolean;
  /** Added by Counterclaim for whoever speaks: no part of what is said. */
  readonly isAside: boolean;
}

/** What the styles of a file mean, by id; of one that is not in it, nothing. */
export type StyleTable = (id: string) => StyleMeaning;

interface Raw {
  name: string;
  aliases: string;
  basedOn?: string;
  outline?: number;
}

/** Reads the part that says what styles there are. A style without an outline level has that of the one it is based on. Throws where the part is not well-formed. */
export function styleTable(part: string): StyleTable {
  const styles = new Map<string, Raw>();
  let current: Raw | undefined;
  if (part !== '')
    walkXml(part, {
      open({ name, attributes }) {
        const value = attributes.get('val') ?? '';
        if (name === 'style') {
          current = { name: '', aliases: '' };
          styles.set(attributes.get('styleId') ?? '', current);
        } else if (!current) return;
        else if (name === 'name') current.name = value;
        else if (name === 'aliases') current.aliases = value;
        else if (name === 'basedOn') current.basedOn = value;
        else if (name === 'outlineLvl') current.outline = Number(value);
      },
      close(name) {
        if (name === 'style') current = undefined;
      },
      text: () => {},
    });

  const outlineOf = (id: string): number | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at);
      const outline = styles.get(at)?.outline;
      if (outline !== undefined) return outline;
    }
    return undefined;
  };
  const meanings = new Map<string, StyleMeaning>();
  return (id) => {
    const known = meanings.get(id);
    if (known) return known;
    const { name = '', aliases = '' } = styles.get(id) ?? {};
    const outline = outlineOf(id);
    const meaning = {
      ...(outline !== undefined && { outline }),
      isCite: /^(style 13 pt bold|cite)$/i.test(name) || aliases.split(',').includes('Cite'),
      isAside: name === 'Counterclaim Note' || name === 'Counterclaim Mark',
    };
    meanings.set(id, meaning);
    return meaning;
  };
}
