import { Command, Option } from 'commander';
import { gatherFiles, type CheckResult } from '../../app';
import { valueText } from '../../messages/finding';
import { formatRupiah } from '../../messages/format';
import { loansAt, type ListedLoan } from '../../programme/loans/loanList';
import type { Settings } from '../../programme/settings/settings';
import { csvLine } from './csv';
import { CliError } from './error';
import { expandInputs } from './files';
import { contextOf, openInputs } from './gather';
import { isoDay } from './isoDay';
import { dateOption, formatOption, periodOption } from './options';
import type { Session } from './session';

interface Options {
  readonly format: 'text' | 'json' | 'csv';
  readonly date?: number;
  readonly plan?: true;
  readonly period?: number;
}

/** The day that is asked for. Throws a `CliError` for one of which the workbook says nothing. */
function dayOf({ dataset }: CheckResult, date: number | undefined): number {
  const { period } = dataset.profile;
  if (period === null) throw new CliError('cli.error.noPeriode', {});
  const day = date ?? period;
  const params = { value: isoDay(day), limit: isoDay(period) };
  if (day > period) throw new CliError('cli.error.dateAfter', params);
  if (day < period && dataset.tables['Angsuran']?.rowCount === 0) throw new CliError('cli.error.dateBefore', params);
  return day;
}

/** A loan in JSON and CSV (docs/spec/cli.md); stable. */
function shown({ nomor, bkm, state, manual }: ListedLoan) {
  const { saldo, targetPokok, targetJasa, tunggakanPokok, tunggakanJasa, diMuka } = state;
  const { lama, hari, kolektibilitas, status, tanggalLunas } = state;
  return {
    nomor,
    bkm,
    saldo,
    targetPokok,
    targetJasa,
    tunggakanPokok,
    tunggakanJasa,
    diMuka,
    lama,
    hari,
    kolektibilitas,
    status,
    tanggalLunas: tanggalLunas === null ? null : isoDay(tanggalLunas),
    manual,
  };
}

const instalments = ({ plan }: ListedLoan) =>
  plan.map(({ ke, jatuhTempo, pokok, jasa }) => ({ ke, jatuhTempo: isoDay(jatuhTempo), pokok, jasa }));

function jsonOf(day: number, loans: readonly ListedLoan[], withPlan: boolean): string {
  const list = loans.map((loan) => ({ ...shown(loan), ...(withPlan ? { plan: instalments(loan) } : {}) }));
  return JSON.stringify({ date: isoDay(day), loans: list });
}

/** A line for each loan, with `--plan` one for each instalment. */
function csvOf(day: number, loans: readonly ListedLoan[], withPlan: boolean): string {
  const date = isoDay(day);
  const figures = [
    ...['nomor', 'bkm', 'saldo', 'targetPokok', 'targetJasa', 'tunggakanPokok', 'tunggakanJasa', 'diMuka'],
    ...['lama', 'hari', 'kolektibilitas', 'status', 'tanggalLunas', 'manual'],
  ];
  const head = withPlan ? ['date', 'nomor', 'bkm', 'ke', 'jatuhTempo', 'pokok', 'jasa'] : ['date', ...figures];
  const lines = loans.flatMap((loan) =>
    withPlan
      ? instalments(loan).map((each) => [date, loan.nomor, loan.bkm, ...Object.values(each)])
      : [[date, ...Object.values(shown(loan))]],
  );
  return [head, ...lines].map(csvLine).join('\n');
}

function textOf({ translate, language }: Session, loans: readonly ListedLoan[], withPlan: boolean): string {
  const rupiah = (amount: number): string => formatRupiah(amount, language);
  const dayText = (serial: number): string => valueText(serial, 'date', language);
  return loans
    .flatMap((loan) => {
      const { state, nomor, bkm, manual } = loan;
      const { saldo, tunggakanPokok, tunggakanJasa, diMuka, lama, hari, tanggalLunas } = state;
      const status = tanggalLunas === null ? state.status : `${state.status} ${dayText(tanggalLunas)}`;
      const line = [
        translate('cli.loans.line', { loan: nomor, bkm, status, saldo: rupiah(saldo) }),
        lama > 0 ? translate('cli.loans.behind', { lama, pokok: rupiah(tunggakanPokok) }) : '',
        lama > 0 && hari !== null ? translate('cli.loans.days', { hari }) : '',
        tunggakanJasa === null || tunggakanJasa === 0
          ? ''
          : translate('cli.loans.jasa', { jasa: rupiah(tunggakanJasa) }),
        saldo === 0 || diMuka === null || diMuka === 0 ? '' : translate('cli.loans.ahead', { pokok: rupiah(diMuka) }),
        manual ? translate('cli.loans.manual') : '',
      ].join('');
      const plan = loan.plan.map(({ ke, jatuhTempo, pokok, jasa }) => {
        const params = { ke, day: dayText(jatuhTempo), pokok: rupiah(pokok), jasa: rupiah(jasa) };
        return `  ${translate('cli.loans.instalment', params)}`;
      });
      return [line, ...(withPlan ? plan : [])];
    })
    .join('\n');
}

async function printLoans(session: Session, paths: readonly string[], options: Options): Promise<void> {
  const { format, plan = false } = options;
  const files = await openInputs(session, await expandInputs(paths));
  if (files.length === 0) return;
  const { check } = await gatherFiles(files, contextOf(session, options.period));
  const day = dayOf(check, options.date);
  // The check was made with the programme of this face, whose settings it read.
  const { loans, unreadable } = loansAt(check.dataset, check.settings as Settings, day);
  if (format === 'json') session.printData(jsonOf(day, loans, plan));
  else if (format === 'csv') session.printData(csvOf(day, loans, plan));
  else session.print(textOf(session, loans, plan));
  if (unreadable > 0) session.remark(session.translate('cli.loans.left', { count: unreadable }));
  session.judge(check.counts.error);
}

/** `loans`: the state of each loan at a day; several files are consolidated first. */
export function loansCommand(session: Session): Command {
  const { translate } = session;
  return new Command('loans')
    .description(translate('cli.loans.about'))
    .argument('<files...>', translate('cli.argument.files'))
    .addOption(dateOption(translate))
    .addOption(new Option('--plan', translate('cli.option.plan')))
    .addOption(formatOption(translate, ['text', 'json', 'csv']))
    .addOption(periodOption(translate))
    .action((paths: string[], options: Options) => printLoans(session, paths, options));
}
