import type { PaperContext, Signature } from '../../engine/report';

/** Who signs what a UPK reports: its manager, its supervisor, and the coordinator of its board, in these columns. */
export function signedByUpk(
  { texts }: PaperContext,
  [upk, supervisor, bkm]: readonly [number, number, number],
): readonly Signature[] {
  return [
    { column: upk, office: texts.text('paper.office.upk') },
    { column: supervisor, office: texts.text('paper.office.supervisor') },
    { column: bkm, role: texts.text('leader.noted'), office: texts.text('paper.office.bkm') },
  ];
}
