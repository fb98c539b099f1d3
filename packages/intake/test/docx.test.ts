import { describe, expect, it } from 'vitest';
import { parseDocx } from '../src/docx/parse-docx.ts';
import type { Parsed } from '../src/parsed.ts';
import { makeDocx } from './make-docx.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
const listed = (content: string, list: number, level = 0): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (...paragraphs: string[]): string => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

const styles =
  '<w:styles>' +
  '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
  '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:styleId="Mine"><w:name w:val="Section of ours"/><w:basedOn w:val="H1"/></w:style>' +
  '<w:style w:styleId="Dots"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>' +
  '</w:styles>';
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  '<w:numbering>' +
  `<w:abstractNum w:abstractNumId="7">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'upperRoman', '%1.%3')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '</w:numbering>';

async function read(
  body: string,
  others: Record<string, string> = {},
  kind?: 'resume',
): Promise<Parsed & { ok: true }> {
  const parsed = await parseDocx(
    makeDocx(body, { styles, numbering, ...others }),
    kind === undefined ? {} : { kind },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed;
}
const textOf = async (...args: Parameters<typeof read>): Promise<string> =>
  (await read(...args)).document.text;

describe('parseDocx', () => {
  it('parts paragraphs, and joins the runs of one', async () => {
    expect(await textOf(p(run('You own ') + run('the road') + run('map.')) + p('You ship.'))).toBe(
      'You own the roadmap.\n\nYou ship.',
    );
    expect(await textOf(p(run('You own ') + run(' the roadmap')))).toBe('You own the roadmap');
    expect(
      await textOf(p(`${run('One')}<w:r><w:tab/><w:t>2020</w:t><w:br/><w:t>Two</w:t></w:r>`)),
    ).toBe('One\t2020\nTwo');
  });

  it('gives lists their signs, by paragraph or by style', async () => {
    expect(
      await textOf(
        p('Duties', '<w:pStyle w:val="Mine"/>') +
          listed('Own it', 1) +
          p('Ship it', '<w:pStyle w:val="Dots"/>') +
          p('Not this', '<w:pStyle w:val="Dots"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ),
    ).toBe('Duties\n\n- Own it\n- Ship it\n\nNot this');
    const items = [
      listed('a', 2),
      listed('b', 2, 1),
      listed('c', 2, 1),
      listed('d', 2),
      listed('e', 2, 1),
      listed('f', 2, 2),
    ];
    expect(await textOf(items.join(''))).toBe('1. a\na) b\nb) c\n2. d\na) e\n2.I f');
  });

  it('finds the title by its style, though the first line is another', async () => {
    const body =
      p('Heronsgate Freight') +
      p('Product Owner, Booking', '<w:pStyle w:val="Titel"/>') +
      p('You own it.', '<w:pStyle w:val="Loop"/>');
    expect((await read(body)).document.title).toBe('Product Owner, Booking');
  });

  it('reads the rows of a table, as lines where their cells are short', async () => {
    expect(
      await textOf(
        table([cell(p('Pay')), cell(p('60,000'))], [cell(p('Where')), cell(p('Leeds'), p(''))]),
      ),
    ).toBe('Pay\t60,000\nWhere\tLeeds');
    expect(
      await textOf(table([cell(p('Skills'), p('SQL')), cell(p('Owner'), p('2020'), p('Did it.'))])),
    ).toBe('Skills\nSQL\nOwner\n2020\nDid it.');
    expect(
      await textOf(table([cell(table([cell(p('In')), cell(p('side'))]), p('')), cell(p('Out'))])),
    ).toBe('In\tside\tOut');
  });

  it('reads a text box once, after the paragraph that it hangs on', async () => {
    const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
    const drawing =
      '<w:r><mc:AlternateContent>' +
      `<mc:Choice><w:drawing>${box(p('Skills', '<w:pStyle w:val="H1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>') + listed('SQL', 1))}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box(p('Skills') + p('SQL'))}</w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r>';
    expect(await textOf(p(run('Before') + drawing + run(', and on')) + p('After'))).toBe(
      'Before, and on\n\nSkills\n\n- SQL\n\nAfter',
    );
  });

  it('puts notes at the end, under the number that stands in the text', async () => {
    const refer = (kind: string, id: number): string =>
      `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnotes><w:footnote w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${p('Subject to approval.')}</w:footnote></w:footnotes>`;
    const endnotes = `<w:endnotes><w:endnote w:id="2">${p('Since 2019.')}</w:endnote></w:endnotes>`;
    const body = p(run('Pay is 60,000') + refer('endnote', 2) + refer('footnote', 2)) + p('End.');
    expect(await textOf(body, { footnotes, endnotes })).toBe(
      'Pay is 60,000 [1] [2]\n\nEnd.\n\n[1] Since 2019.\n\n[2] Subject to approval.',
    );
  });

  it('reads what was inserted, and leaves out and says what was deleted, moved, hidden or only a placeholder', async () => {
    const { document, origin, notices } = await read(
      p(
        `${run('You own ')}<w:del><w:r><w:delText>the backlog</w:delText></w:r></w:del><w:ins>${run('the roadmap')}</w:ins>` +
          `<w:moveFrom>${run(' moved')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>` +
          `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r>` +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>` +
          '<w:r><w:instrText> PAGE </w:instrText></w:r>',
      ),
    );
    expect(document.text).toBe('You own the roadmap.');
    expect(origin?.leftOut.map(({ why, text }) => `${why}: ${text.trim()}`)).toEqual([
      'deleted: the backlog',
      'deleted: moved',
      'invisible: secret',
      'placeholder: Click here',
    ]);
    expect(notices.map(({ message }) => message)).toEqual([
      'left out of the text: 1 piece that cannot be seen ("secret"), 2 deletions of tracked changes ("the backlog", "moved"), 1 placeholder ("Click here")',
    ]);
  });

  it('takes the head of the pages for text in a résumé only, and never their foot', async () => {
    const header = `<w:hdr>${p('Ines Marlow')}${p('Page 1 of 2')}</w:hdr>`;
    const footer = `<w:ftr>${p('References on request')}</w:ftr>`;
    const body = p('Did it.');
    expect(await textOf(body, { header, footer })).toBe('Did it.');
    const resume = await read(body, { header, footer }, 'resume');
    expect(resume.document.text).toBe('Ines Marlow\n\nDid it.');
    expect(resume.origin?.leftOut.map(({ why }) => why)).toEqual(['page-number', 'running-foot']);
  });

  it('reads symbols, hyphens and characters that are written as numbers', async () => {
    expect(
      await textOf(
        p(
          `<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>${run('R&amp;D &#x2013; e')}<w:r><w:noBreakHyphen/></w:r>${run('mail &lt;now&gt;')}`,
        ),
      ),
    ).toBe('\u2022 R&D \u2013 e-mail <now>');
  });

  it('reads a file whose parts lie elsewhere, and one without styles', async () => {
    const parsed = await parseDocx(makeDocx(p('You own it.')));
    expect(parsed).toMatchObject({ ok: true, document: { text: 'You own it.' } });
  });
});
