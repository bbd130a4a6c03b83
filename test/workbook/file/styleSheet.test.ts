/** The formats of a report join those of the user's file: what is there is used again, the rest comes behind it, and each cell format means what it meant. */
import { mergeLooks, mergeStyles } from '../../../src/workbook/file/styleSheet';
import { attributes, element, elements } from '../../../src/workbook/file/xml';

const own = [
  '<styleSheet>',
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd &quot;bulan&quot;"/></numFmts>',
  '<fonts count="1" x14:knownFonts="1"><font><b/></font></fonts>',
  '<fills count="2"><fill><a/></fill><fill><b/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="170" fontId="0" fillId="1" borderId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle/></cellStyles>',
  '</styleSheet>',
].join('');

const added = [
  '<styleSheet>',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd &quot;bulan&quot;"/></numFmts>',
  '<fonts count="2"><font><i/></font><font><b/></font></fonts>',
  '<fills count="2"><fill><b/></fill><fill><c/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellXfs count="3"><xf numFmtId="165" fontId="1" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="1" borderId="0"/><xf numFmtId="9" fontId="1" fillId="0" borderId="0"/></cellXfs>',
  '<dxfs count="1"><dxf><font/></dxf></dxfs>',
  '</styleSheet>',
].join('');

function merged(into: string, more = added) {
  const result = mergeStyles(into, more);
  if (result === null) throw new Error('not merged');
  return result;
}

const items = (xml: string, list: string, item: string) => elements(element(xml, list) ?? '', item);

describe('style sheets put together', () => {
  const { xml, xfs, dxfs } = merged(own);

  test('what the user has stays in its place, with its number', () => {
    for (const [list, item] of [
      ['numFmts', 'numFmt'],
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
    ] as const) {
      const before = items(own, list, item);
      expect(items(xml, list, item).slice(0, before.length)).toEqual(before);
      expect(attributes(element(xml, list) ?? '')['count']).toBe(String(items(xml, list, item).length));
    }
    expect(xml).toContain('<fonts x14:knownFonts="1" count="2">');
    expect(xml).toContain('<cellStyles count="1"><cellStyle/></cellStyles><dxfs');
  });

  test('each cell format means what it meant, and one that was there is used again', () => {
    const all = items(xml, 'cellXfs', 'xf');
    const codes = new Map(
      items(xml, 'numFmts', 'numFmt').map((each) => [attributes(each)['numFmtId'], attributes(each)['formatCode']]),
    );
    const looks = xfs.map((number) => {
      const { numFmtId = '', fontId, fillId, borderId } = attributes(all[number] ?? '');
      return [
        codes.get(numFmtId) ?? numFmtId,
        items(xml, 'fonts', 'font')[Number(fontId)],
        items(xml, 'fills', 'fill')[Number(fillId)],
        items(xml, 'borders', 'border')[Number(borderId)],
      ];
    });
    expect(looks).toEqual([
      ['dd "bulan"', '<font><b/></font>', '<fill><b/></fill>', '<border/>'],
      ['0.0%', '<font><i/></font>', '<fill><c/></fill>', '<border/>'],
      ['9', '<font><b/></font>', '<fill><b/></fill>', '<border/>'],
    ]);
    expect(xfs).toEqual([1, 2, 3]);
    expect([all.length, codes.size]).toEqual([4, 2]);
  });

  test('a number format of its own gets a number that no other has', () => {
    expect([...elements(xml, 'numFmt')].map((each) => attributes(each)['numFmtId'])).toEqual(['170', '171']);
    const without = own.replace(/<numFmts.*<\/numFmts>/, '');
    const ids = elements(merged(without).xml, 'numFmt').map((each) => attributes(each)['numFmtId']);
    expect(ids).toEqual(['164', '165']);
    expect(merged(without).xml).toMatch(/^<styleSheet><numFmts count="2">.*<\/numFmts><fonts/);
  });

  test('twice is once', () => {
    expect(merged(xml)).toEqual({ xml, xfs, dxfs });
  });

  test('nothing is made of nothing', () => {
    const bare = own.replace(/<numFmts.*<\/numFmts>/, '');
    const nothing = '<styleSheet><cellXfs/></styleSheet>';
    expect(merged(bare, nothing)).toEqual({ xml: bare, xfs: [], dxfs: [] });
  });

  test('signs that a replacement would take for its own stay', () => {
    const odd = added.split('0.0%').join('$&amp; $1 0').split('<font><i/></font>').join('<font n="$&amp;"/>');
    const { xml: result } = merged(own, odd);
    expect(result).toContain('formatCode="$&amp; $1 0"');
    expect(result).toContain('<font n="$&amp;"/></fonts>');
  });

  test('a style sheet that is written in another way is left alone', () => {
    expect(mergeStyles('<styleSheet/>', added)).toBeNull();
    expect(mergeStyles(own.replace('<xf numFmtId="0"', '<mc:AlternateContent/><xf numFmtId="0"'), added)).toBeNull();
  });
});

describe('looks of conditions', () => {
  const look = '<dxf><font/></dxf>';

  test.each([
    ['<cellXfs/><cellStyles/>', '<cellXfs/><cellStyles/><dxfs count="1">'],
    ['<cellXfs/><tableStyles/>', '<cellXfs/><dxfs count="1">'],
    ['<cellXfs/><dxfs/>', '<cellXfs/><dxfs count="1">'],
    ['<cellXfs/><dxfs count="0"></dxfs>', '<cellXfs/><dxfs count="1">'],
  ])('stand where the format wants them: in %s', (lists, expected) => {
    const result = mergeLooks(`<styleSheet>${lists}</styleSheet>`, [look]);
    expect(result?.xml).toContain(`${expected}${look}</dxfs>`);
    expect(result?.numbers).toEqual([0]);
  });

  test('are used again, and numbered behind those that are there', () => {
    const sheet = `<styleSheet><cellXfs/><dxfs count="2"><dxf><a/></dxf>${look}</dxfs></styleSheet>`;
    expect(mergeLooks(sheet, [look])).toEqual({ xml: sheet, numbers: [1] });
    const more = mergeLooks(sheet, ['<dxf><b/></dxf>', look, '<dxf><b/></dxf>']);
    expect(more?.numbers).toEqual([2, 1, 2]);
    expect(more?.xml).toContain(`<dxfs count="3"><dxf><a/></dxf>${look}<dxf><b/></dxf></dxfs>`);
  });

  test('without any, and without a place for them', () => {
    expect(mergeLooks('<styleSheet/>', [])).toEqual({ xml: '<styleSheet/>', numbers: [] });
    expect(mergeLooks('<styleSheet/>', [look])).toBeNull();
  });
});
