/** Characters that Windows has in no name, what a terminal takes for commands, and halves of characters. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cs}]/gu;

/** Windows takes these for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i;

/** The list of a folder's maps has this address. */
const LIST = /^index\.json$/i;

/** The name of a map's file as every system takes it: the same name wherever that can be, at most so many bytes long. */
export function portableName(name: string, most = 255): string {
  const clean = name
    .replace(/\.json$/, '')
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [first = '', ...rest] = cutToBytes(clean, most - '-map.json'.length)
    .replace(/[. ]+$/, '')
    .split('.');
  const isTaken = first === '' || DEVICE.test(first.trimEnd()) || LIST.test(`${first}.json`);
  const begin = isTaken ? `${first.trimEnd()}${first === '' ? '' : '-'}map` : first;
  return `${[begin, ...rest].join('.')}.json`;
}

/** The beginning of a text that has at most so many bytes (UTF-8), cut between characters as readers see them. */
export function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= most) return text;
  let cut = '';
  let room = most;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= encoder.encode(segment).length;
    if (room < 0) break;
    cut += segment;
  }
  return cut;
}
