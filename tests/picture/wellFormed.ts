/**
 * What is wrong with a text as XML 1.0, in a sentence; undefined where it is well formed. It knows what pictures are made of: elements,
 * attributes in double quotes, the five named entities; no comments, no declarations.
 */
export function xmlFault(text: string): string | undefined {
  const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
  if (illegal) return `character ${illegal[0].codePointAt(0)} at ${illegal.index}`;
  const open: string[] = [];
  let roots = 0;
  const piece = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (const [whole, closing, name, attributes = '', empty, said, stray] of text.matchAll(piece)) {
    if (stray) return 'a “<” that opens nothing';
    const bare = (said ?? attributes).replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);/g, '');
    if (bare.includes('&')) return `a bare “&” in ${whole.slice(0, 80)}`;
    if (said !== undefined) {
      if (open.length === 0 && said.trim() !== '') return 'text outside the root';
      continue;
    }
    const names = Array.from(attributes.matchAll(/([\w:-]+)="/g), ([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice in ${whole}`;
    if (closing) {
      if (open.pop() !== name) return `${whole} closes nothing`;
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name!);
    }
  }
  if (open.length > 0) return `${open.at(-1)} is not closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}
