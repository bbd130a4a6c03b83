import { dataSheet, profilSheet, type WorkbookSpec } from '../engine/report';
import { columnsOf, requiredTableNames, templateVersion, type CellValue, type TableName } from '../engine/schema';
import type { KabupatenArea, KecamatanArea } from '../areas';

/** Which areas a new workbook is for. */
export interface TemplateArea {
  readonly kabupaten: KabupatenArea;
  /** One kecamatan, or null for a workbook of the whole kabupaten. */
  readonly kecamatan: KecamatanArea | null;
}

/** Fourth group of the code: 1xxx is a kelurahan (spec/domain.md 13.1). */
const jenisOf = (kodeDesa: string) => (kodeDesa.split('.')[3]?.startsWith('1') ? 'Kelurahan' : 'Desa');

/** A row with the given cells, the others blank, in the schema's column order. */
function rowWith(table: TableName, cells: Readonly<Record<string, CellValue>>): CellValue[] {
  return columnsOf(table).map(({ header }) => cells[header] ?? null);
}

/**
 * An empty workbook with Profil, Desa and BKM prefilled from the area codes (spec/cli.md, `template`).
 * @param periode last day of the month that the data will describe, as a date serial; null leaves it blank
 */
export function templateWorkbook({ kabupaten, kecamatan }: TemplateArea, periode: number | null): WorkbookSpec {
  const districts = kecamatan ? [kecamatan] : kabupaten.kecamatan;
  const villages = districts.flatMap((district) => district.desa.map((desa) => ({ district, desa })));
  const rows: Partial<Record<TableName, CellValue[][]>> = {
    Desa: villages.map(({ district, desa }) =>
      rowWith('Desa', {
        'Kode Desa': desa.code,
        Kecamatan: district.name,
        'Desa/Kelurahan': desa.name,
        Jenis: jenisOf(desa.code),
      }),
    ),
    BKM: villages.map(({ desa }) => rowWith('BKM', { 'Kode BKM': `BKM-${desa.code}`, 'Kode Desa': desa.code })),
  };
  return {
    title: kecamatan ? `Kecamatan ${kecamatan.name}` : kabupaten.name,
    dataSheets: [
      profilSheet({
        'Kode Kabupaten': kabupaten.code,
        Kabupaten: kabupaten.name,
        'Kode Kecamatan': kecamatan?.code ?? null,
        Kecamatan: kecamatan?.name ?? null,
        Periode: periode,
        Revisi: 0,
        'Versi Templat': templateVersion,
      }),
      ...requiredTableNames.map((name) => dataSheet(name, rows[name] ?? [])),
    ],
    report: null,
  };
}
