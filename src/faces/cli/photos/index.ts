import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSource } from '../../../app';
import { CliError } from '../error';
import type { Session } from '../session';
import { slidePicture } from './picture';

/** Why a photo is not shown, as its text `cli.photos.<problem>` has it. */
type Problem = 'missing' | 'unreadable' | 'not-a-picture' | 'broken' | 'too-large';

/**
 * The photos of a folder by name, whatever the case of its letters; those that cannot be shown are told on stderr.
 * Only files of the folder itself are opened. Rejects with a `CliError` when the folder cannot be read.
 */
export async function folderPhotos(session: Session, folder: string): Promise<PictureSource> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new CliError('cli.error.photoFolder', { folder }, { cause });
  });
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const withhold = (file: string, problem: Problem): null => {
    session.remark(session.translate(`cli.photos.${problem}`, { file, folder }));
    return null;
  };
  return async (file) => {
    const name = byName.get(file.toLowerCase());
    if (name === undefined) return withhold(file, 'missing');
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null) return withhold(file, 'unreadable');
    const picture = slidePicture(bytes);
    return typeof picture === 'string' ? withhold(file, picture) : picture;
  };
}
