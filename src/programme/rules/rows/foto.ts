import type { RowRule } from '../../../engine/check';
import { textAt } from '../../../engine/dataset';
import { rowRule } from '../rowRule';

/** A photo's plain file name: a path would lead elsewhere on another computer, and only these kinds can be shown in a presentation. */
const fileName = /^[^\\/:*?"<>|]+\.(?:jpg|jpeg|png)$/i;

/** A file name with a folder before it, or of another kind. */
const photoFile = rowRule({
  id: 'photo-file',
  severity: 'error',
  phase: 'row',
  table: 'Foto',
  reads: ['Berkas'],
  column: 'Berkas',
  prepare(table) {
    const files = table.text('Berkas');
    return (row) => (fileName.test(textAt(files, row)) ? null : {});
  },
});

export const fotoRules: readonly RowRule[] = [photoFile];
