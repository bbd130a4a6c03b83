import { join } from 'node:path';
import { Command } from 'commander';
import { sampleKabupaten, sampleWorkbooks } from '../../programme/sample';
import { writeWorkbookFile } from '../../workbook/file';
import { CliError } from './error';
import { outputOption } from './options';
import type { Session } from './session';
import { ensureFolder, writeWhole } from './writeWhole';

/** The day in the files' properties: that of the sample's own Profil, so that every run gives the same bytes. */
const made = new Date(Date.UTC(2015, 0, 3));

async function writeSample(session: Session, folder: string): Promise<void> {
  const areas = await session.areas(sampleKabupaten);
  if (!areas) throw new CliError('cli.error.noAreas', { code: sampleKabupaten });
  await ensureFolder(folder);
  const workbooks = sampleWorkbooks(areas);
  const bar = session.bar(workbooks.length);
  for (const [index, { fileName, spec }] of workbooks.entries()) {
    await writeWhole(join(folder, fileName), await writeWorkbookFile(spec, made));
    bar.step(index + 1);
  }
  bar.stop();
  session.remark(session.translate('cli.sample.written', { count: workbooks.length, folder }));
}

/** `sample`: eight synthetic workbooks of Kabupaten Pekalongan whose totals are the deck's. */
export function sampleCommand(session: Session): Command {
  return new Command('sample')
    .description(session.translate('cli.sample.about'))
    .addOption(outputOption(session.translate, 'FOLDER'))
    .action(({ output }: { output: string }) => writeSample(session, output));
}
