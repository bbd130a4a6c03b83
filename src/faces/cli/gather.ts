import type { AppContext, SourceFile } from '../../app';
import { programme } from '../../programme';
import { openFile, type Input } from './files';
import type { Session } from './session';

/**
 * Opens every workbook that the arguments stand for. What cannot be opened is told on stderr and left out (exit code 2), the others go on.
 * The list is empty when none could be opened.
 */
export async function openInputs(session: Session, inputs: readonly Input[]): Promise<SourceFile[]> {
  const opened: SourceFile[] = [];
  const bar = session.bar(inputs.length);
  for (const [index, input] of inputs.entries()) {
    try {
      if ('error' in input) throw input.error;
      const workbook = await openFile(input.path);
      opened.push({ name: workbook.name, workbook });
    } catch (error) {
      bar.clear();
      session.complain(error, input.path);
    }
    bar.step(index + 1);
  }
  bar.stop();
  return opened;
}

/** What the use cases need, with the period of `--period` in place of the profile's. */
export function contextOf(session: Session, period: number | undefined): AppContext {
  return { programme, areas: session.areas, ...(period === undefined ? {} : { period }) };
}
