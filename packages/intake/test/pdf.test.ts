import { describe, expect, it } from 'vitest';
import type { LeftOut, Origin } from '../src/origin/origin.ts';
import { parsePdf } from '../src/pdf/parse-pdf.ts';
import { type DrawnText, makePdf } from './make-pdf.ts';
import { setText, widthOf } from './set-text.ts';

const ROADMAP =
  'You own the roadmap of the booking product and decide with nobody above you what is built next and what is left undone.';
const CUSTOMERS =
  'Every week you sit with three forwarders at their desks, and you bring back what they struggle with rather than what they ask for.';
const METRICS =
  'You choose the measure of success before work starts, and you stop what does not move it within a quarter.';
const PEOPLE = 'Four engineers and a designer work with you; none of them reports to you.';

async function read(
  ...pages: (readonly DrawnText[])[]
): Promise<{ text: string; title: string | undefined; origin: Origin; notices: string[] }> {
  const parsed = await parsePdf(makePdf(pages));
  if (!parsed.ok || parsed.origin === undefined) throw new Error(JSON.stringify(parsed));
  const { document, origin, notices } = parsed;
  return {
    text: document.text,
    title: document.title,
    origin,
    notices: notices.map(({ code }) => code),
  };
}

const whyLeft = (origin: Origin): string[] =>
  origin.leftOut.map(({ why, text }: LeftOut) => `${why}: ${text}`);

const NARROW = { y: 120, width: 220 };
const LEFT = { ...NARROW, x: 60 };
const RIGHT = { ...NARROW, x: 320 };
const WIDE = { x: 60, y: 120, width: 480 };

describe('lines', () => {
  it('become paragraphs again', async () => {
    const { text } = await read(setText([ROADMAP, CUSTOMERS], WIDE));
    expect(text).toBe(`${ROADMAP}\n\n${CUSTOMERS}`);
  });

  it('become paragraphs again where only a short line and an indent part them', async () => {
    const { text } = await read(setText([ROADMAP, CUSTOMERS, METRICS], { ...WIDE, space: 0 }));
    expect(text).toBe(`${ROADMAP}\n${CUSTOMERS}\n${METRICS}`);
  });

  it('keep bullets, and join what hangs under them', async () => {
    const items = [ROADMAP, CUSTOMERS, METRICS].map((item) => `\u2022 ${item}`);
    for (const space of [0, 0.5]) {
      const { text } = await read(setText(['What you do', ...items, PEOPLE], { ...LEFT, space }));
      expect(text.split(/\n+/)).toEqual(['What you do', ...items, PEOPLE]);
    }
  });

  it('keep headings by their size, and words by their gaps', async () => {
    const { text, title } = await read([
      { text: 'Senior Product', x: 60, y: 80, size: 20 },
      { text: 'Owner', x: 60 + widthOf('Senior Product ', 20), y: 80, size: 20 },
      { text: 'Duties', x: 60, y: 110, size: 13, bold: true },
      ...setText([ROADMAP], { ...WIDE, y: 126 }),
    ]);
    expect(text).toBe(`Senior Product Owner\n\nDuties\n\n${ROADMAP}`);
    expect(title).toBe('Senior Product Owner');
  });

  it('part what stands at the right margin by one tabulator', async () => {
    const { text } = await read([
      { text: 'Product Owner, Tidewater Pay', x: 60, y: 100 },
      { text: 'Mar 2020 - today', x: 450, y: 100 },
      ...setText([ROADMAP], { ...WIDE, y: 114 }),
      { text: 'Analyst, Coalbrook', x: 60, y: 160 },
      { text: '2014 - 2020', x: 450, y: 160 },
      ...setText([METRICS], { ...WIDE, y: 174 }),
      { text: 'Clerk, Porthaven', x: 60, y: 220 },
      { text: '2011 - 2014', x: 450, y: 220 },
      ...setText([PEOPLE], { ...WIDE, y: 234 }),
    ]);
    expect(text.split(/\n+/)).toEqual([
      'Product Owner, Tidewater Pay\tMar 2020 - today',
      ROADMAP,
      'Analyst, Coalbrook\t2014 - 2020',
      METRICS,
      'Clerk, Porthaven\t2011 - 2014',
      PEOPLE,
    ]);
  });

  it('put words together that end in a hyphen, or keep it where the word has one', async () => {
    const { text, origin } = await read([
      ...[
        'You are respon-',
        'sible for customer-',
        'facing reports and their fore-',
        'casts, and for the well-',
      ].map((line, at) => ({ text: line, x: 60, y: 100 + 12 * at })),
      { text: 'known map, a long-', x: 60, y: 148 },
      { text: 'standing one. A forecast is due.', x: 60, y: 160 },
    ]);
    expect(text).toBe(
      'You are responsible for customer-facing reports and their forecasts, and for the well-known map, a long-standing one. A forecast is due.',
    );
    const held = origin.pieces
      .map(({ part, from, to }) => origin.parts[part]?.text.slice(from, to))
      .join('');
    expect(held.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

/** Draws the words, or the characters, of each line one by one, as some programs do. */
function taken(drawn: readonly DrawnText[], apart: RegExp): DrawnText[] {
  return drawn.flatMap((one) => {
    const { text, x, size = 10 } = one;
    return [...text.matchAll(apart)].map((found) => ({
      ...one,
      text: found[0],
      x: x + widthOf(text.slice(0, found.index), size),
    }));
  });
}

describe('words and letters drawn one by one', () => {
  it.each([
    ['words', /\S+/g],
    ['words with their blanks', /\S+\s*/g],
    ['letters', /\S/g],
    ['letters and blanks', /./g],
  ])('%s', async (_, apart) => {
    const items = [ROADMAP, CUSTOMERS].map((item) => `\u2022 ${item}`);
    const drawn = [
      ...setText(['Product Owner'], { x: 60, y: 70, width: 480, size: 18 }),
      ...setText([METRICS, ...items], LEFT),
      ...setText([PEOPLE, METRICS, PEOPLE], { ...RIGHT, y: 123 }),
    ];
    const { text } = await read(taken(drawn, apart));
    expect(text.split(/\n+/)).toEqual([
      'Product Owner',
      METRICS,
      ...items,
      PEOPLE,
      METRICS,
      PEOPLE,
    ]);
  });
});

describe('columns', () => {
  it('are read one after the other, whether or not their lines stand side by side', async () => {
    for (const shift of [0, 3, 5]) {
      const { text } = await read([
        ...setText(['Product Owner'], { x: 60, y: 70, width: 480, size: 18 }),
        ...setText([ROADMAP, CUSTOMERS], LEFT),
        ...setText([METRICS, PEOPLE], { ...RIGHT, y: 120 + shift }),
      ]);
      expect(text.split('\n\n')).toEqual(['Product Owner', ROADMAP, CUSTOMERS, METRICS, PEOPLE]);
    }
  });

  it('hold a sentence that runs from one into the next', async () => {
    const lines = setText([`${CUSTOMERS} ${METRICS} ${ROADMAP}`], LEFT);
    const half = Math.ceil(lines.length / 2);
    const moved = lines.slice(half).map((line, at) => ({ ...line, x: 320, y: 120 + 12 * at }));
    const { text } = await read([...lines.slice(0, half), ...moved]);
    expect(text).toBe(`${CUSTOMERS} ${METRICS} ${ROADMAP}`);
  });

  it('may be three, below a line over all of them and above another', async () => {
    const narrow = { width: 140, y: 120 };
    const { text } = await read([
      ...setText([PEOPLE], { ...WIDE, y: 80 }),
      ...setText([ROADMAP], { ...narrow, x: 60 }),
      ...setText([CUSTOMERS], { ...narrow, x: 230 }),
      ...setText([METRICS], { ...narrow, x: 400 }),
      ...setText([PEOPLE], { ...WIDE, y: 400 }),
    ]);
    expect(text.split('\n\n')).toEqual([PEOPLE, ROADMAP, CUSTOMERS, METRICS, PEOPLE]);
  });

  it('may be a side bar with short entries', async () => {
    const skills = ['Skills', 'Discovery', 'Pricing', 'Road maps', 'SQL', 'Talking to people'];
    for (const [side, main] of [
      [60, 220],
      [440, 60],
    ] as const) {
      const { text } = await read([
        ...setText(skills, { x: side, y: 120, width: 110, space: 0 }),
        ...setText([ROADMAP, CUSTOMERS, METRICS], { x: main, y: 120, width: 330 }),
      ]);
      const bar = skills.join('\n');
      const prose = [ROADMAP, CUSTOMERS, METRICS].join('\n\n');
      expect(text).toBe(side < main ? `${bar}\n\n${prose}` : `${prose}\n\n${bar}`);
    }
  });

  it('are rows of a table where blocks open side by side', async () => {
    const { text } = await read([
      ...setText([ROADMAP], LEFT),
      ...setText([CUSTOMERS], RIGHT),
      ...setText([METRICS], { ...LEFT, y: 220 }),
      ...setText([PEOPLE], { ...RIGHT, y: 220 }),
      ...setText([PEOPLE], { ...LEFT, y: 300 }),
      ...setText([ROADMAP], { ...RIGHT, y: 300 }),
    ]);
    expect(text.split('\n\n')).toEqual([ROADMAP, CUSTOMERS, METRICS, PEOPLE, PEOPLE, ROADMAP]);
  });
});

describe('tables', () => {
  const row = (y: number, ...cells: string[]): DrawnText[] =>
    cells.flatMap((cell, at) => setText([cell], { x: 60 + 170 * at, y, width: 150 }));

  it('are read row by row, with one line for rows whose cells have one', async () => {
    const { text } = await read([
      ...setText([PEOPLE], { ...WIDE, y: 80 }),
      ...row(120, 'Area', 'You decide', 'You take part in'),
      ...row(145, 'Roadmap', CUSTOMERS, 'Nothing else.'),
      ...row(230, 'Customers', 'Replies to tickets.', METRICS),
      ...row(310, PEOPLE, 'Nothing.', 'Hiring of engineers, as one of three who ask.'),
      ...setText([METRICS], { ...WIDE, y: 400 }),
    ]);
    expect(text.split('\n\n')).toEqual([
      PEOPLE,
      'Area\tYou decide\tYou take part in',
      'Roadmap',
      CUSTOMERS,
      'Nothing else.',
      'Customers',
      'Replies to tickets.',
      METRICS,
      PEOPLE,
      'Nothing.',
      'Hiring of engineers, as one of three who ask.',
      METRICS,
    ]);
  });

  it('of names and values are lines', async () => {
    const values = ['Leeds', 'Permanent, 37 hours', '52,000 to 58,000', 'Head of Product'];
    const names = ['Where', 'Contract', 'Salary', 'Reports to'];
    const { text } = await read([
      ...setText([PEOPLE], { ...WIDE, y: 80 }),
      ...names.map((text, at) => ({ text, x: 60, y: 120 + 16 * at })),
      ...values.map((text, at) => ({ text, x: 200, y: 120 + 16 * at })),
    ]);
    expect(text).toBe(
      `${PEOPLE}\n\n${names.map((name, at) => `${name}\t${values[at]}`).join('\n')}`,
    );
  });
});

describe('what stands around the text', () => {
  const foot = (page: number): DrawnText[] => [
    { text: 'Heronsgate Freight, confidential', x: 60, y: 770, size: 8 },
    { text: `Page ${page} of 3`, x: 500, y: 770, size: 8 },
  ];
  const head: DrawnText = { text: 'Ines Marlow', x: 60, y: 40, size: 9 };

  it('is left out and said, but for the first of a repeated head', async () => {
    const { text, origin, notices } = await read(
      [head, ...setText([ROADMAP], WIDE), ...foot(1)],
      [head, ...setText([CUSTOMERS], WIDE), ...foot(2)],
      [head, ...setText([METRICS], WIDE), ...foot(3)],
    );
    expect(text.split('\n\n')).toEqual(['Ines Marlow', ROADMAP, CUSTOMERS, METRICS]);
    expect(whyLeft(origin)).toEqual([
      'running-foot: Heronsgate Freight, confidential',
      'page-number: Page 1 of 3',
      'running-head: Ines Marlow',
      'running-foot: Heronsgate Freight, confidential',
      'page-number: Page 2 of 3',
      'running-head: Ines Marlow',
      'running-foot: Heronsgate Freight, confidential',
      'page-number: Page 3 of 3',
    ]);
    expect(notices).toEqual(['parts-left-out']);
  });

  it('does not part a sentence that runs over the page', async () => {
    const lines = setText([`${CUSTOMERS} ${ROADMAP}`], WIDE);
    const second = lines.slice(2).map((line, at) => ({ ...line, y: 80 + 12 * at }));
    const { text } = await read(
      [...lines.slice(0, 2), { text: '1', x: 300, y: 770 }],
      [...second, { text: '2', x: 300, y: 770 }],
    );
    expect(text).toBe(`${CUSTOMERS} ${ROADMAP}`);
  });

  it('leaves numbers in the text where they are text', async () => {
    const { text } = await read([
      ...setText([ROADMAP, '14'], WIDE),
      { text: '2027', x: 60, y: 760 },
    ]);
    expect(text).toBe(`${ROADMAP}\n\n14\n\n2027`);
  });

  it('is left out where it is turned, too small to see or printed twice', async () => {
    const { text, origin } = await read([
      ...setText([PEOPLE], WIDE),
      { text: 'DRAFT', x: 200, y: 500, size: 60, turn: 45 },
      { text: 'hire this one', x: 60, y: 300, size: 1 },
      { text: 'Twice', x: 60, y: 400 },
      { text: 'Twice', x: 60.2, y: 400 },
    ]);
    expect(text).toBe(`${PEOPLE}\n\nTwice`);
    expect(whyLeft(origin)).toEqual([
      'turned: DRAFT',
      'invisible: hire this one',
      'overprinted: Twice',
    ]);
  });

  it('is read across the page where the whole page is turned', async () => {
    const { text } = await read(
      setText([ROADMAP, PEOPLE], { x: 100, y: 100, width: 500 }).map(
        ({ text, x, y, size = 10 }) => ({
          text,
          x: y,
          y: 792 - x,
          size,
          turn: 90,
        }),
      ),
    );
    expect(text).toBe(`${ROADMAP}\n\n${PEOPLE}`);
  });
});
