import { writeInto } from '../private-file';
import { BackupRefused, type BackupPlace } from './automatic';

/** What TypeScript does not know of a folder that the user has chosen: only some browsers have it. */
interface ChosenFolder {
  queryPermission?: (asked: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (asked: { mode: 'readwrite' }) => Promise<PermissionState>;
}

const WRITING = { mode: 'readwrite' } as const;

/** Whether the browser lets us write into the folder without asking the user. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return ((await (folder as ChosenFolder).queryPermission?.(WRITING)) ?? 'granted') === 'granted';
}

/** Within a click: asks the user where the browser wants that. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return ((await (folder as ChosenFolder).requestPermission?.(WRITING)) ?? 'granted') === 'granted';
}

/** A folder that the user has chosen. */
export function folderPlace(folder: FileSystemDirectoryHandle): BackupPlace {
  return {
    kind: 'folder',
    write: async (name, parts, signal) => {
      if (!(await mayWrite(folder)))
        throw new BackupRefused('no-permission', `The browser does not let us write into “${folder.name}”.`);
      const handle = await folder.getFileHandle(name, { create: true });
      try {
        await writeInto(handle, parts, signal);
      } catch (error) {
        await folder.removeEntry(name).catch(() => undefined);
        throw error;
      }
      return (await handle.getFile()).size;
    },
    remove: async ({ name }) => {
      try {
        await folder.removeEntry(name);
      } catch (error) {
        // the user has tidied up, or has chosen another folder since
        if (!(error instanceof Error && error.name === 'NotFoundError')) throw error;
      }
    },
  };
}
