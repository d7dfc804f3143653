/**
 * A statement taken apart where it seems to say several things: at full stops, semicolons, and an “and” or “but” between clauses. A proposal
 * for people, no analysis; itself alone where it says one thing.
 */
export function partsOf(text: string): readonly string[] {
  const clauses = text
    .split(/(?<=[.!?؟。])\s+|;\s+|,?\s+(?:and|but|und|aber|et|mais|y|pero)\s+(?=\S+\s+\S+\s+\S)/iu)
    .map((part) => part.trim().replace(/[,;]$/u, ''))
    .filter((part) => part !== '');
  const sentences = clauses.map((part) => part.charAt(0).toLocaleUpperCase() + part.slice(1));
  return sentences.every((part) => part.split(/\s+/u).length > 2) ? sentences : [text];
}
