import { keepingTyped, type AppContext, type SourceFile, type TypedSetting } from '../../app';
import { settingWords } from '../../engine/report';
import { reportTexts } from '../../messages/reportTexts';
import { programme } from '../../programme';
import type { Input } from './files';
import type { Session } from './session';

/** What was typed into a file's `Dasar Perhitungan`, whether it counts, and what to do. */
function typedText(
  { translate, language }: Session,
  file: string,
  { setting, typed, value, inForce }: TypedSetting,
): string {
  const texts = reportTexts(language, translate);
  const words = (number: number): string => settingWords(setting, number, texts);
  const params = { file, name: setting.name, inForce: words(inForce) };
  return value === null
    ? translate('cli.typed.unreadable', { ...params, typed: String(typed) })
    : translate('cli.typed.kept', { ...params, typed: words(value) });
}

/**
 * Opens every workbook that the arguments stand for. What cannot be opened is told on stderr and left out (exit code 2), the others go on.
 * The list is empty when none could be opened. Settings that were typed into a report's `Dasar Perhitungan` count, and are told.
 */
export async function openInputs(session: Session, inputs: readonly Input[]): Promise<SourceFile[]> {
  const opened: SourceFile[] = [];
  const bar = session.bar(inputs.length);
  let done = 0;
  for await (const input of session.readEach(inputs)) {
    try {
      if ('error' in input) throw input.error;
      const workbook = input.file;
      const { source, typed } = await keepingTyped({ name: workbook.name, workbook }, programme);
      opened.push(source);
      if (typed.length > 0) bar.clear();
      for (const setting of typed) session.remark(typedText(session, workbook.name, setting));
    } catch (error) {
      bar.clear();
      session.complain(error, input.path);
    }
    bar.step((done += 1));
  }
  bar.stop();
  return opened;
}

/** What the use cases need, with the period of `--period` in place of the profile's. */
export function contextOf(session: Session, period: number | undefined): AppContext {
  return { programme, areas: session.areas, ...(period === undefined ? {} : { period }) };
}
