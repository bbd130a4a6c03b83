import { Command } from 'commander';
import { checkWorkbook, type AppContext, type CheckResult } from '../../app';
import { openCounts } from '../../engine/check';
import { scoreClassWords } from '../../engine/report';
import { findingMessage } from '../../messages/finding';
import { formatScore } from '../../messages/format';
import { expandInputs } from './files';
import { formatOption, periodOption } from './options';
import { comparingContext, previousOption, type PreviousOptions } from './previous';
import type { OpenedInput, Session } from './session';

interface Options extends PreviousOptions {
  readonly format: 'text' | 'json';
}

/** The files' entries in the JSON of `validate` (docs/spec/cli.md); stable. */
function jsonOf(session: Session, file: string, check: CheckResult) {
  const { score, counts, ready, findings } = check;
  return {
    file,
    score: {
      value: score.value,
      class: score.class,
      kelengkapan: score.completeness,
      akurasi: score.accuracy,
      ketepatan: score.punctuality,
      konsistensi: score.consistency,
    },
    counts,
    ready,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      table: finding.table,
      sheet: finding.sheet,
      cell: finding.cell,
      row: finding.row,
      column: finding.column,
      value: finding.value,
      message: findingMessage(session.translate, finding),
      ...(finding.fix ? { fix: finding.fix } : {}),
      ...(finding.accepted ? { accepted: finding.accepted } : {}),
    })),
  };
}

/** One line for the file, and one for each thing to look at. */
function textOf(session: Session, file: string, check: CheckResult): string {
  const { score, counts, ready, findings } = check;
  const { translate, language } = session;
  const summary = translate('cli.validate.file', {
    file,
    status: ready ? translate('ui.status.ready') : translate('cli.validate.notReady'),
    ...openCounts(counts),
    score: formatScore(score.value, language),
    class: scoreClassWords(check, { text: translate }),
  });
  const lines = findings.map((finding) => {
    const place = [finding.sheet ?? finding.table, finding.cell].filter((part) => part !== null).join('!');
    const severity = translate(`cli.severity.${finding.severity}`);
    const accepted = finding.accepted ? ` ${translate('rule.accepted', finding.accepted)}` : '';
    return `  ${place}  ${severity} [${finding.rule}]: ${findingMessage(translate, finding)}${accepted}`;
  });
  return [summary, ...lines].join('\n');
}

/** Checks one file; says so when none of the earlier workbooks is one that it continues. */
async function checkInput(session: Session, input: OpenedInput, context: AppContext): Promise<CheckResult> {
  if ('error' in input) throw input.error;
  const check = await checkWorkbook(input.file, context);
  if (context.earlier !== undefined && check.comparedWith === null) {
    session.remark(session.translate('cli.validate.noPrevious', { file: input.path }));
  }
  return check;
}

async function validateFiles(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const inputs = await expandInputs(paths);
  const context = await comparingContext(session, options, false);
  const results: unknown[] = [];
  const bar = session.bar(inputs.length);
  let done = 0;
  for await (const input of session.readEach(inputs)) {
    try {
      const check = await checkInput(session, input, context);
      session.judge(check.counts.error, true);
      bar.clear();
      if (options.format === 'json') results.push(jsonOf(session, input.path, check));
      else session.print(textOf(session, input.path, check));
    } catch (error) {
      bar.clear();
      results.push({ file: input.path, error: session.complain(error, input.path) });
    }
    bar.step((done += 1));
  }
  bar.stop();
  if (options.format === 'json') session.printData(JSON.stringify({ files: results }));
}

/** `validate`: findings and data score, file by file. Exit code 1 when a file holds errors. */
export function validateCommand(session: Session): Command {
  const { translate } = session;
  return new Command('validate')
    .description(translate('cli.validate.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(formatOption(translate, ['text', 'json']))
    .addOption(periodOption(translate))
    .addOption(previousOption(translate))
    .action((files: string[], options: Options) => validateFiles(session, files, options));
}
