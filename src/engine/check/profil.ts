import { profilEntries, type ProfilEntry } from '../schema';
import { inRange, range } from './rules/cells/range';
import type { Findings } from './findings';
import { readingRule } from './rules/reading';
import type { Hit } from './rule';
import type { Subject } from './subject';

/** A code of Profil that names no area. */
export interface ProfilCodeFault {
  readonly entry: Extract<ProfilEntry, 'Kode Kabupaten' | 'Kode Kecamatan'>;
  readonly hit: Hit;
}

/**
 * What is wrong with Profil's area codes: a kabupaten that does not exist, or a kecamatan that is not one of its own; null when nothing is, or
 * when no area codes are at hand.
 */
export function profilCodeFault({ dataset, areas, context }: Subject): ProfilCodeFault | null {
  const { kodeKabupaten, kodeKecamatan } = dataset.profil;
  if (kodeKabupaten === null || context.areas.size === 0) return null;
  const kabupaten = context.areas.get(kodeKabupaten);
  if (kabupaten === undefined) return { entry: 'Kode Kabupaten', hit: { variant: 'unknown' } };
  const known = kodeKecamatan === null || areas.kecamatan.has(kodeKecamatan);
  if (kodeKecamatan === null || (known && kodeKecamatan.startsWith(`${kodeKabupaten}.`))) return null;
  return {
    entry: 'Kode Kecamatan',
    hit: { variant: 'kecamatan', params: { kabupaten: kabupaten.name, code: kodeKabupaten } },
  };
}

/** What reading cannot see: the range of Revisi, and whether the area codes exist. Dates of Profil are not checked. */
export function checkProfil(subject: Subject, findings: Findings): void {
  const { profil, profilCells } = subject.dataset;
  const fault = subject.get(profilCodeFault);
  const faultCell = fault && profilCells.get(fault.entry);
  if (fault && faultCell) {
    const value = fault.entry === 'Kode Kabupaten' ? profil.kodeKabupaten : profil.kodeKecamatan;
    const params = { column: fault.entry, ...fault.hit.params };
    findings.addProfil(readingRule('profile'), faultCell, fault.entry, value, { ...fault.hit, params });
  }
  const { revisi } = profil;
  const schema = profilEntries.find(({ header }) => header === 'Revisi');
  const cell = profilCells.get('Revisi');
  if (revisi === null || schema === undefined || cell === undefined || inRange(schema, revisi)) return;
  findings.addProfil(range, cell, schema.header, revisi, {
    variant: 'min',
    params: { unit: schema.type, min: 0, read: revisi },
  });
}
