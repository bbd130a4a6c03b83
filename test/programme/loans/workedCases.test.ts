import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from '../../../src/engine/dataset';
import type { Account } from '../../../src/programme/loans/account';
import { planAt } from '../../../src/programme/loans/account';
import { upkRow, type UpkFigures } from '../../../src/programme/loans/closing';
import { collectabilityClasses } from '../../../src/programme/loans/collectability';
import { monthFlows } from '../../../src/programme/loans/monthFlows';
import { instalmentsOf } from '../../../src/programme/loans/plan';
import type { JasaSaatPelunasan } from '../../../src/programme/lists';
import { stateOf } from '../../../src/programme/loans/state';
import { upkLoans, type BoardLoan } from '../../../src/programme/loans/upkLoans';
import { caseAccount, day, enter, type CaseEvent, type CaseLoan } from '../../support/loanBook';

type Ask = { readonly tanya: 'jadwal' } | { readonly tanya: 'keadaan'; readonly tanggal: string };

interface LedgerCase {
  readonly id: string;
  readonly title: string;
  readonly kind: 'ledger';
  readonly input: {
    readonly loan: CaseLoan;
    readonly jasaSaatPelunasan: JasaSaatPelunasan;
    readonly events: readonly CaseEvent[];
    readonly asks: readonly Ask[];
  };
  readonly expected: { readonly events: readonly object[]; readonly asks: readonly unknown[] };
}

interface CloseCase {
  readonly id: string;
  readonly title: string;
  readonly kind: 'close';
  readonly input: {
    readonly sebelum: Readonly<Record<string, number>>;
    readonly periode: string;
    readonly loans: readonly {
      readonly loan: CaseLoan;
      readonly ksm: string;
      readonly jenis: 'Bergulir' | 'Lain-lain';
    }[];
    readonly events: readonly (CaseEvent & { readonly ksm: string })[];
    readonly diketik: Readonly<Record<string, number>>;
  };
  readonly expected: {
    readonly arus: Readonly<Record<string, number>>;
    readonly baris: Readonly<Record<string, number>>;
  };
}

const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'spec', 'ledger-cases.json'), 'utf8'),
) as { readonly cases: readonly (LedgerCase | CloseCase)[] };
const ledgerCases = cases.filter((one): one is LedgerCase => one.kind === 'ledger');
const closeCases = cases.filter((one): one is CloseCase => one.kind === 'close');

/** Dates of the cases are texts. */
const iso = (serial: number): string => {
  const { year, month, day: date } = parts(serial);
  return [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};

function answer(account: Account, ask: Ask): unknown {
  if (ask.tanya === 'keadaan') {
    const state = stateOf(account, day(ask.tanggal), collectabilityClasses);
    const { tanggalLunas = null } = state ?? {};
    return state === null ? null : { ...state, tanggalLunas: tanggalLunas === null ? null : iso(tanggalLunas) };
  }
  const { plan, pokok } = planAt(account, Infinity);
  return instalmentsOf(plan, pokok).map((each) => ({ ...each, jatuhTempo: iso(each.jatuhTempo) }));
}

test.each(ledgerCases)('$id: $title', ({ input, expected }) => {
  let account = caseAccount(input.loan);
  const outcomes = input.events.map((event) => {
    const entered = enter(account, event, input.jasaSaatPelunasan);
    account = entered.account;
    return entered.outcome;
  });
  expect(outcomes).toEqual(expected.events);
  expect(input.asks.map((ask) => answer(account, ask))).toEqual(expected.asks);
});

/** Columns of the cases by those of the workbook. */
const upkColumns = {
  'Modal Awal': 'modalAwal',
  Modal: 'modal',
  Kewajiban: 'kewajiban',
  'Kas dan Bank': 'kasDanBank',
  'Saldo Pinjaman': 'saldoPinjaman',
  'Pinjaman Lain-lain': 'pinjamanLainLain',
  Inventaris: 'inventaris',
  'Cadangan Risiko': 'cadanganRisiko',
  Aset: 'aset',
  'KSM Aktif': 'ksmAktif',
  'KSM Menunggak ≥ 3 Bulan': 'ksmMenunggak3',
  'Saldo Menunggak ≥ 3 Bulan': 'saldoMenunggak3',
  'Tunggakan Pokok ≥ 3 Bulan': 'tunggakanPokok3',
  Pendapatan: 'pendapatan',
  Biaya: 'biaya',
  Laba: 'laba',
} as const satisfies Record<keyof UpkFigures, string>;

const figures = (values: Readonly<Record<string, number>>): UpkFigures =>
  Object.fromEntries(Object.entries(upkColumns).map(([header, name]) => [header, values[name] ?? 0])) as UpkFigures;

const typedColumns = {
  biayaTunai: 'Biaya Tunai',
  biayaCadangan: 'Biaya Cadangan',
  penyusutan: 'Penyusutan',
  pendapatanLain: 'Pendapatan Lain',
  pembelianInventaris: 'Pembelian Inventaris',
  perubahanKewajiban: 'Perubahan Kewajiban',
  perubahanModal: 'Perubahan Modal',
} as const;

test.each(closeCases)('$id: $title', ({ input, expected }) => {
  const loans = input.loans.map(({ loan, ksm, jenis }): BoardLoan => {
    const events = input.events.filter((event) => event.ksm === ksm);
    const account = events.reduce((before, event) => enter(before, event).account, caseAccount(loan));
    return { account, ksm, jenis };
  });
  const periode = day(input.periode);
  const flows = monthFlows(
    loans.map(({ account }) => account),
    periode,
  );
  const { columns, cadanganWajib } = upkLoans(loans, periode, collectabilityClasses);
  expect({ ...flows, cadanganWajib }).toEqual(expected.arus);

  const typed = Object.fromEntries(
    Object.entries(typedColumns).map(([name, header]) => [header, input.diketik[name] ?? 0]),
  );
  const row = upkRow(figures(input.sebelum), parts(periode).month, flows, columns, typed);
  expect(row).toEqual(figures(expected.baris));
  expect(row.Aset).toBe(row.Kewajiban + row.Modal);
});
