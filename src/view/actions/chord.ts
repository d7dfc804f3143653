/** A key press as it is written in the table of keys: “Shift+R”, “Ctrl+F”, “]”, “Space”. Shift is named only where the character does not show it. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const named = key === ' ' ? 'Space' : /^\p{L}$/u.test(key) ? key.toLowerCase() : key;
  const showsShift = named.length === 1 && !/^\p{L}$/u.test(named);
  const parts = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && !showsShift && 'Shift', named];
  return parts.filter(Boolean).join('+');
}

const modifiers = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Unidentified',
]);

/** Whether only a modifier was pressed so far. */
export const isModifier = ({ key }: KeyboardEvent): boolean => modifiers.has(key);

const reserved = /^(Tab|Shift\+Tab|Ctrl\+(r|t|w|n|l|c|v|x|a|p|s|Shift\+.)|F5|F11|F12|Alt\+F4|ContextMenu)$/i;

/** Whether a key belongs to the browser or to moving between controls. */
export const isReserved = (chord: string): boolean => reserved.test(chord);
