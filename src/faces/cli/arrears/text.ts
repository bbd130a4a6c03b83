import { formatPercent, formatRupiah } from '../../../messages/format';
import { valueText } from '../../../messages/finding';
import { knownSum, type ArrearsLoan } from '../../../programme/arrears/arrearsLoan';
import type { BoardTarget } from '../../../programme/arrears/boards';
import type { DueInstalment, OverdueGroup, ReachingLoan } from '../../../programme/arrears/lists';
import type { ArrearsWork } from '../../../programme/arrears/work';
import type { Session } from '../session';

/** Words of one run: how amounts, days and shares are written, and lines from the catalogue. */
class ArrearsWords {
  constructor(private readonly session: Session) {}

  rupiah(amount: number | null): string {
    const { translate, language } = this.session;
    return amount === null ? translate('cli.arrears.unknown') : formatRupiah(amount, language);
  }

  day(serial: number): string {
    return valueText(serial, 'date', this.session.language);
  }

  share(value: number | null): string {
    return value === null ? '–' : formatPercent(value, this.session.language);
  }

  /** For how long something is overdue; only months where the days are not known. */
  lateness(lama: number, hari: number | null): string {
    const { translate } = this.session;
    return hari === null ? translate('cli.arrears.months', { lama }) : translate('cli.arrears.late', { lama, hari });
  }

  place({ ksm, desa, bkm }: Pick<ArrearsLoan, 'ksm' | 'desa' | 'bkm'>): string {
    return `${ksm || '–'}, ${desa || bkm || '–'}`;
  }

  due({ loan, jatuhTempo, kunjungan, pokok, jasa }: DueInstalment): string {
    return this.session.translate('cli.arrears.due.line', {
      ...{ day: this.day(jatuhTempo), visit: this.day(kunjungan), loan: loan.nomor, place: this.place(loan) },
      ...{ pokok: this.rupiah(pokok), jasa: this.rupiah(jasa) },
    });
  }

  group(group: OverdueGroup): readonly string[] {
    const { translate } = this.session;
    const [first] = group.loans;
    if (first === undefined) return [];
    const { lama, hari, tunggakanPokok, tunggakanJasa, saldo, kolektibilitas, terakhir } = group;
    const line = translate('cli.arrears.overdue.line', {
      ...{ place: this.place(first), loan: group.loans.map(({ nomor }) => nomor).join(', ') },
      ...{ late: this.lateness(lama, hari), pokok: this.rupiah(tunggakanPokok), jasa: this.rupiah(tunggakanJasa) },
      ...{ saldo: this.rupiah(saldo), class: kolektibilitas },
      last: terakhir === null ? '–' : this.day(terakhir),
    });
    const loans = group.loans.map((loan) =>
      translate('cli.arrears.overdue.loan', {
        ...{ loan: loan.nomor, late: this.lateness(loan.state.lama, loan.state.hari) },
        ...{ pokok: this.rupiah(loan.state.tunggakanPokok), jasa: this.rupiah(loan.tunggakanJasa) },
      }),
    );
    return [line, ...(loans.length > 1 ? loans.map((text) => `  ${text}`) : [])];
  }

  reaching({ loan, bayar, sebelum, sudah }: ReachingLoan): string {
    const { translate } = this.session;
    const line = translate('cli.arrears.reaching.line', {
      ...{ loan: loan.nomor, place: this.place(loan), late: this.lateness(loan.state.lama, loan.state.hari) },
      pokok: this.rupiah(loan.state.tunggakanPokok),
    });
    const least = bayar === null ? '' : translate('cli.arrears.reaching.least', { bayar: this.rupiah(bayar) });
    const by = sebelum === null ? '' : translate('cli.arrears.reaching.by', { day: this.day(sebelum) });
    return `${line}${least}${by}${sudah ? translate('cli.arrears.reaching.already') : ''}`;
  }

  target({ bkm, par, limit, loans, parAfter, running, approximate }: BoardTarget): readonly string[] {
    const { translate } = this.session;
    const shares = { bkm, par: this.share(par), limit: this.share(limit) };
    if (loans.length === 0) return [translate('cli.arrears.target.under', shares)];
    const head = translate('cli.arrears.target.line', {
      ...{ ...shares, count: loans.length, after: this.share(parAfter) },
      pokok: this.rupiah(loans.reduce((sum, { pokok }) => sum + pokok, 0)),
      jasa: this.rupiah(knownSum(loans.map(({ jasa }) => jasa))),
    });
    const lines = loans.map(({ nomor, loan, pokok, jasa }, index) => {
      const params = { loan: nomor, place: this.place(loan), pokok: this.rupiah(pokok), jasa: this.rupiah(jasa) };
      return `  ${translate('cli.arrears.target.loan', { ...params, par: this.share(running[index] ?? null) })}`;
    });
    return [`${head}${approximate ? translate('cli.arrears.target.approximate') : ''}`, ...lines];
  }
}

/** The four lists for people, each under its heading. What is overdue by very little is one line at the end of its list. */
export function textOf(
  session: Session,
  { day, due, overdue, reaching, targets }: ArrearsWork,
  months: number,
): string {
  const { translate } = session;
  const words = new ArrearsWords(session);
  const { groups, small } = overdue;
  const slight = {
    count: small.length,
    pokok: words.rupiah(small.reduce((sum, { state }) => sum + state.tunggakanPokok, 0)),
  };
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [translate('cli.arrears.due'), due.map((each) => words.due(each))],
    [
      translate('cli.arrears.overdue'),
      [
        ...groups.flatMap((group) => words.group(group)),
        ...(small.length === 0 ? [] : [translate('cli.arrears.small', slight)]),
      ],
    ],
    [translate('cli.arrears.reaching', { months }), reaching.map((each) => words.reaching(each))],
    [translate('cli.arrears.target'), targets.flatMap((each) => words.target(each))],
  ];
  const lines = sections.flatMap(([heading, own]) => [
    '',
    heading,
    ...(own.length === 0 ? [translate('cli.arrears.none')] : own).map((line) => `  ${line}`),
  ]);
  return [translate('cli.arrears.head', { day: words.day(day) }), ...lines].join('\n');
}
