import { isGraphName } from '../graphStore.ts';

/** What Windows takes for a device, whatever its ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/iu;

/**
 * Whether a file of this name may be made. Windows reads some names as something else: a stream of another file (`a.json:x.json`), a device, a pattern.
 * Elsewhere a name is what it says.
 */
export const mayBeMade = (name: string, platform: string = process.platform): boolean =>
  isGraphName(name) && (platform !== 'win32' || !(device.test(name) || /[\u0000-\u001f<>:"|?*]/u.test(name)));
