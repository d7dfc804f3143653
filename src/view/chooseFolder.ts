/** What some browsers have: letting a reader choose a folder of the disk. */
interface WithFolders {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser lets one choose a folder. */
export const canChooseFolder = (): boolean => (globalThis as WithFolders).showDirectoryPicker !== undefined;

/** Lets the reader choose a folder that may be written to; undefined where none was chosen. The browser remembers where it was. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const choose = (globalThis as WithFolders).showDirectoryPicker;
  return choose?.call(globalThis, { id: 'maps', mode: 'readwrite' }).catch(() => undefined);
}
