import type { CheckResult, SourceFile } from '../../app';
import { openCounts } from '../../engine/check';
import { findingMessage } from '../../messages/finding';
import { expandInputs, refuseUnfitOutput } from './files';
import { openInputs } from './gather';
import type { Session } from './session';
import { writeWhole } from './writeWhole';

/** Options of the commands that write one file from several. */
export interface OutputOptions {
  readonly output: string;
  readonly period?: number;
  /** Earlier workbooks, which must not be written over either. */
  readonly previous?: string;
}

/** Reads the files, makes one file of them and writes it whole. The list of files is `make`'s own. `after` follows once it stands. */
export async function writeFrom(
  session: Session,
  paths: readonly string[],
  { output, previous }: OutputOptions,
  make: (
    files: SourceFile[],
  ) => Promise<{ readonly bytes: Uint8Array | readonly Uint8Array[]; readonly check: CheckResult }>,
  after: () => Promise<void> = async () => {},
): Promise<void> {
  const inputs = await expandInputs(paths);
  const earlier = previous === undefined ? [] : await expandInputs([previous]);
  await refuseUnfitOutput(output, [...inputs, ...earlier]);
  const files = await openInputs(session, inputs);
  const unread = inputs.length - files.length;
  if (files.length === 0) return;
  const { bytes, check } = await make(files);
  await writeWhole(output, bytes);
  session.remark(
    session.translate('cli.written', {
      file: output,
      status: session.translate('ui.status.counts', openCounts(check.counts)),
    }),
  );
  session.judge(check.counts.error, true);
  // What is wrong with a file as a whole does not show in the joined data.
  for (const finding of check.findings) {
    if (finding.file !== undefined) session.remark(findingMessage(session.translate, finding));
  }
  if (unread > 0) session.remark(session.translate('cli.incomplete', { count: unread }));
  await after();
}
