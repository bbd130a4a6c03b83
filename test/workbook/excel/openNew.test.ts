/** A workbook that is opened beside the one at hand. */
import { writeXlsx } from 'hucre';
import { openInExcel } from '../../support/benches';
import { openFile } from '../../support/programme';
import { hostKinds } from '../../standin/hosts';

const book = () => writeXlsx({ sheets: [{ name: 'Desa', rows: [['Kode Desa'], ['33.26.11.2001']] }] });
const opened = async (kind: (typeof hostKinds)[number]) => {
  const { host, workbook } = await openInExcel(null, undefined, { kind });
  if (workbook.openNew === undefined) throw new Error('Excel opens workbooks');
  return { host, openNew: workbook.openNew };
};

test.each(hostKinds)('Excel for %s opens it, byte by byte', async (kind) => {
  const { host, openNew } = await opened(kind);
  const bytes = await book();
  await openNew(bytes);
  expect(host.opened).toHaveLength(1);
  expect(host.opened[0]).toEqual(bytes);
});

test.each([
  ['windows', 'call Open'],
  ['web', 'call CreateAndOpenWorkbook'],
] as const)('where Excel for %s refuses, that is said with its code', async (kind, step) => {
  const { host, openNew } = await opened(kind);
  host.refused.add(step);
  await expect(openNew(await book())).rejects.toMatchObject({
    code: 'not-opened',
    details: expect.stringContaining('GeneralException') as string,
  });
  expect(host.opened).toEqual([]);
});

test('one that is too large for a request is not tried', async () => {
  const { host, openNew } = await opened('web');
  const before = host.requests.length;
  await expect(openNew(new Uint8Array(3_800_000))).rejects.toMatchObject({ code: 'not-opened' });
  expect(host.requests).toHaveLength(before);
});

test('a file opens nothing', async () => {
  expect('openNew' in (await openFile(await book()))).toBe(false);
});
