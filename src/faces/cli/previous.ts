import { Option } from 'commander';
import { earlierWorkbooks, type AppContext, type CheckResult, type SourceFile } from '../../app';
import { tableIn } from '../../engine/dataset';
import { tableOf } from '../../engine/schema';
import type { Translate } from '../../messages';
import { programme } from '../../programme';
import { expandInputs } from './files';
import { contextOf } from './gather';
import type { Session } from './session';

export interface PreviousOptions {
  readonly period?: number;
  /** A workbook, or a folder of them. */
  readonly previous?: string;
}

export const previousOption = (translate: Translate): Option =>
  new Option('--previous <file>', translate('cli.option.previous'));

/**
 * What the use cases need, with the earlier workbooks of `--previous`.
 * @param joined whether the files are put together, so that the earlier ones have to be as well
 */
export async function comparingContext(
  session: Session,
  { period, previous }: PreviousOptions,
  joined: boolean,
): Promise<AppContext> {
  const context = contextOf(session, period);
  if (previous === undefined) return context;
  const files: SourceFile[] = [];
  for (const input of await expandInputs([previous])) {
    if ('error' in input) throw input.error;
    const workbook = await session.read(input.path, false);
    files.push({ name: workbook.name, workbook });
  }
  return { ...context, earlier: await earlierWorkbooks(files, context, { joined }) };
}

/** Says where `--previous` has nothing to compare the indicators with, or not the same area. */
export function tellComparison(session: Session, { previous: path }: PreviousOptions, check: CheckResult): void {
  if (path === undefined) return;
  const { previous, dataset } = check;
  if (previous === null || (previous.profile.period ?? 0) >= (dataset.profile.period ?? 0)) {
    session.remark(session.translate('cli.previous.none'));
    return;
  }
  const { table } = programme.schema.areas;
  const within = (data: typeof dataset) =>
    new Set(
      tableOf(programme.schema, table).key.flatMap((header) =>
        tableIn(data, table)
          .text(header)
          .dictionary.map((code) => code.slice(0, code.lastIndexOf('.'))),
      ),
    );
  const [before, now] = [within(previous), within(dataset)];
  const missing = [...now].filter((code) => !before.has(code));
  const gone = [...before].filter((code) => !now.has(code));
  if (missing.length + gone.length > 0) {
    session.remark(session.translate('cli.previous.otherArea', { codes: [...missing, ...gone].join(', ') }));
  }
}
