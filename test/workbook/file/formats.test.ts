/** Cell formats of a workbook when a repaired value needs another number format: one that is there is taken, a new one differs in nothing else. */
import { CellFormats } from '../../../src/workbook/file/patch/formats';
import { formatKind } from '../../../src/workbook/formatKind';
import { elements } from '../../../src/workbook/file/xml';

/** A style sheet with these cell formats. */
const sheet = (xfs: readonly string[], numFmts = ''): string =>
  `<styleSheet>${numFmts}<fonts count="2"><font/><font><b/></font></fonts><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><dxfs/></styleSheet>`;
const formats = (...xfs: readonly string[]) => new CellFormats(sheet(xfs));
const none: ReadonlySet<number> = new Set();
const day = 'dd mmm yyyy';

describe('the number format of a cell format', () => {
  // ECMA-376, part 1, 18.8.30: the numbers that stand in no file; 27 to 36 and 50 to 58 are dates of East Asian versions.
  test.each([
    [0, 'general'],
    [1, 'number'],
    [4, 'number'],
    [9, 'percent'],
    [10, 'percent'],
    [13, 'number'],
    [14, 'date'],
    [22, 'date'],
    [23, 'number'],
    [26, 'number'],
    [27, 'date'],
    [36, 'date'],
    [37, 'number'],
    [44, 'number'],
    [45, 'date'],
    [47, 'date'],
    [48, 'number'],
    [49, 'text'],
    [50, 'date'],
    [58, 'date'],
    [59, 'number'],
  ])('%d is of the kind %s', (id, kind) => {
    expect(formatKind(formats(`<xf numFmtId="${id}"/>`).code(0))).toBe(kind);
  });

  test('the file’s own formats, by their number; General where nothing is said', () => {
    const own = new CellFormats(
      sheet(
        ['<xf/>', '<xf numFmtId="164"/>', '<xf numFmtId="165"/>'],
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;Rp&quot; #,##0"/><numFmt numFmtId="165"/></numFmts>',
      ),
    );
    expect([0, 1, 2, 9].map((style) => own.code(style))).toEqual(['General', '"Rp" #,##0', '', 'General']);
  });
});

test.each([
  ['<xf/>', true],
  ['<xf><protection hidden="1"/></xf>', true],
  ['<xf><protection locked="1"/></xf>', true],
  ['<xf><protection locked="0"/></xf>', false],
  ['<xf><alignment/><protection hidden="1" locked="false"/></xf>', false],
])('a protected sheet holds cells of %s: %s', (xf, isLocked) => {
  expect(formats(xf).isLocked(0)).toBe(isLocked);
});

describe('a format that is there', () => {
  const plain = '<xf numFmtId="0" fontId="1" fillId="2" borderId="3"/>';
  const dated = (more: string, inner = '') => `<xf numFmtId="14" ${more}${inner === '' ? '/>' : `>${inner}</xf>`}`;

  test('with the wanted number format, that looks the same', () => {
    const own = formats(
      plain,
      dated('fontId="0" fillId="2" borderId="3"'),
      dated('fontId="1" fillId="2" borderId="3"'),
    );
    expect(own.find(0, day, none)).toBe(2);
    expect(own.find(0, 'General', none)).toBe(0);
  });

  test.each([
    'fontId="0" fillId="2" borderId="3"',
    'fontId="1" fillId="0" borderId="3"',
    'fontId="1" fillId="2" borderId="0"',
  ])('another font, fill or border is another look: %s', (more) => {
    expect(formats(plain, dated(more)).find(0, day, none)).toBeNull();
  });

  test('the alignment belongs to the look; what is left out is the first of each list', () => {
    const middle = '<alignment horizontal="center"/>';
    const aligned = `<xf numFmtId="0">${middle}</xf>`;
    expect(formats(aligned, dated('')).find(0, day, none)).toBeNull();
    expect(formats(aligned, dated('fontId="0" fillId="0" borderId="0"', middle)).find(0, day, none)).toBe(1);
  });

  test('else one that the column has already', () => {
    const own = formats(plain, dated('fontId="0"'), dated('fontId="9"'));
    expect(own.find(0, day, new Set([0, 2]))).toBe(2);
    expect(own.find(0, day, new Set([0]))).toBeNull();
    // A cell may name a format that the file does not have.
    expect(own.find(0, 'General', new Set([7]))).toBe(0);
    expect(own.find(0, '0.00%', new Set([7]))).toBeNull();
  });
});

describe('a format that is made', () => {
  test('differs in its number format alone', () => {
    const own = formats(
      '<xf numFmtId="0" fontId="1" applyNumberFormat="0" xfId="0"><alignment wrapText="1"/></xf>',
      '<xf numFmtId="0" fontId="0"/>',
    );
    expect(own.hasGrown).toBe(false);
    expect(own.add(0, day)).toBe(2);
    expect(own.add(1, '0.0%')).toBe(3);
    expect(own.hasGrown).toBe(true);
    expect(elements(own.toXml(), 'xf').slice(2)).toEqual([
      '<xf numFmtId="14" applyNumberFormat="1" fontId="1" xfId="0"><alignment wrapText="1"/></xf>',
      '<xf numFmtId="10" applyNumberFormat="1" fontId="0"/>',
    ]);
    expect(own.toXml()).toContain('<cellXfs count="4">');
    expect(own.toXml()).toContain('</cellXfs><dxfs/></styleSheet>');
    expect(own.find(0, day, none)).toBe(2);
  });

  test.each([
    ['@', 49],
    ['General', 0],
    ['#,##0', 3],
    ['mmm yyyy', 14],
    ['0%', 10],
  ])('%s is the plainest of its kind that Excel knows', (wanted, id) => {
    const own = formats('<xf numFmtId="14"/>');
    own.add(0, wanted);
    expect(elements(own.toXml(), 'xf')[1]).toBe(`<xf numFmtId="${id}" applyNumberFormat="1"/>`);
  });

  test('not where the file has no such format, or writes them in a way that is not known', () => {
    expect(formats('<xf/>').add(1, day)).toBeNull();
    const odd = '<mc:AlternateContent><mc:Choice/></mc:AlternateContent>';
    expect(formats('<xf/>', odd).add(0, day)).toBeNull();
    expect(formats('<xf/>', odd, '<xf numFmtId="14"/>').find(0, day, none)).toBeNull();
  });

  test('signs that a replacement would take for its own stay', () => {
    const own = new CellFormats(
      sheet(
        ['<xf numFmtId="164"><alignment x="$1 $&amp;"/></xf>'],
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="$&amp; 0"/></numFmts>',
      ),
    );
    own.add(0, day);
    expect(own.toXml()).toContain('formatCode="$&amp; 0"');
    expect(own.toXml().split('<alignment x="$1 $&amp;"/>')).toHaveLength(3);
  });
});
