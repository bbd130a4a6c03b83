import { profilEntries } from '../schema';
import type { Findings } from './findings';
import { inRange, range } from './cells/range';
import type { Subject } from './subject';

/** Range of Profil's only numbered entry; everything else in Profil is noticed while reading, and its dates are not checked. */
export function checkProfil({ dataset }: Subject, findings: Findings): void {
  const { revisi } = dataset.profil;
  const schema = profilEntries.find(({ header }) => header === 'Revisi');
  const cell = dataset.profilCells.get('Revisi');
  if (revisi === null || schema === undefined || cell === undefined || inRange(schema, revisi)) return;
  findings.addProfil(range, cell, schema.header, revisi, {
    variant: 'min',
    params: { unit: schema.type, min: 0, read: revisi },
  });
}
