import { knowledge } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import type { Description, Observation, OrgReading } from '../src/org/org-reading.ts';
import { readOrg } from '../src/org/read-org.ts';
import { sayObservation } from '../src/org/say-observation.ts';
import { toOrg } from '../src/org/to-org.ts';
import { matchCase } from './match-case.ts';
import { COMPANIES, companyOf, descriptionOf } from './org-fixture.ts';

const read = (...descriptions: readonly Description[]): OrgReading =>
  readOrg(descriptions, [], knowledge);

/** Observations of one code, with the names of the roles concerned. */
function found(reading: OrgReading, code: Observation['code']) {
  const nameOf = (id: string) => reading.roles.find((role) => role.id === id)?.name;
  return reading.observations
    .filter((one) => one.code === code)
    .map(({ variant, accountabilities, roles, holders, words }) => ({
      variant,
      accountabilities,
      roles: roles.map(nameOf),
      holders: holders.map(nameOf),
      words,
    }));
}

const PM = (area: string, sentence = `Own the roadmap of the ${area} product.`) =>
  descriptionOf(`Product Manager, ${area}`, { says: { roadmap: `role: ${sentence}` } });

describe('two owners', () => {
  it('are seen where two texts name one product', () => {
    const reading = read(
      PM('Booking'),
      descriptionOf('Product Owner, Desk', {
        says: { roadmap: 'role: You own the roadmap for booking and decide what comes next.' },
      }),
    );
    expect(found(reading, 'two-owners')).toEqual([
      {
        variant: 'same',
        accountabilities: ['roadmap'],
        roles: ['Product Manager, Booking', 'Product Owner, Desk'],
        holders: [],
        words: ['booking'],
      },
    ]);
  });

  it('are not seen where each has the roadmap of a product of its own', () => {
    const reading = read(PM('Booking'), PM('Freight'), PM('Harbour'));
    expect(found(reading, 'two-owners')).toEqual([]);
  });

  it('are left open where a text names no product', () => {
    const reading = read(
      PM('Booking'),
      descriptionOf('Product Manager', {
        says: { roadmap: 'role: Own the product roadmap and its priorities.' },
      }),
    );
    expect(found(reading, 'two-owners')).toMatchObject([
      { variant: 'unclear', roles: ['Product Manager'], holders: ['Product Manager, Booking'] },
    ]);
  });

  it('are left open where a title alone may name a place', () => {
    const reading = read(
      descriptionOf('Product Manager, Leeds', { says: { roadmap: 'role: Own the roadmap.' } }),
      descriptionOf('Product Manager, York', { says: { roadmap: 'role: Own the roadmap.' } }),
    );
    expect(found(reading, 'two-owners')).toMatchObject([{ variant: 'unclear' }]);
  });

  it('are one observation when they hold roadmap, metrics and backlog alike', () => {
    const both = (title: string) =>
      descriptionOf(title, {
        says: {
          roadmap: 'role: Own the booking roadmap.',
          metrics: 'role: Set the targets for booking.',
          backlog: 'role: Order the backlog of the booking team.',
        },
      });
    expect(found(read(both('Product Manager'), both('Product Owner')), 'two-owners')).toMatchObject(
      [{ variant: 'same', accountabilities: ['roadmap', 'metrics', 'backlog'] }],
    );
  });

  it('are not a leader and the managers of single products', () => {
    const reading = read(
      PM('Booking'),
      PM('Freight'),
      descriptionOf('Head of Product', {
        says: { roadmap: 'role: Set the vision and strategy across all products.' },
        role: 'product_leader',
      }),
    );
    expect(found(reading, 'two-owners')).toEqual([]);
    expect(found(reading, 'whole-and-parts')).toMatchObject([
      {
        roles: ['Head of Product'],
        holders: ['Product Manager, Booking', 'Product Manager, Freight'],
      },
    ]);
  });
});

describe('what no description says', () => {
  it('is worded as silence, with those who take part', () => {
    const reading = read(
      descriptionOf('Product Owner', {
        says: { backlog: 'role: Order the backlog.', customers: 'shared: Support interviews.' },
      }),
      descriptionOf('Business Analyst', { says: { roadmap: 'other: The CPO sets the roadmap.' } }),
    );
    const nobody = reading.observations.filter(({ code }) => code === 'nobody');
    expect(nobody.map(({ accountabilities: [key], variant }) => [key, variant])).toEqual([
      ['roadmap', 'elsewhere'],
      ['customers', 'parts'],
      ['metrics', 'silent'],
    ]);
    const [first, second, third] = nobody.map((one) => sayObservation(one, reading, knowledge));
    expect(first?.label).toBe('No description says that its role owns the roadmap');
    expect(second?.says).toBe('One takes part in it: ‘Product Owner’.');
    expect(third?.says).toBe('None of the two descriptions speaks of it.');
    expect(third?.sure).toContain('Silence is no proof');
  });

  it('is nothing where somebody holds it', () => {
    expect(
      found(read(PM('Booking')), 'nobody').map(({ accountabilities }) => accountabilities),
    ).not.toContainEqual(['roadmap']);
  });

  it('tells whom the descriptions report to', () => {
    const reading = read(
      descriptionOf('Product Owner', { lines: ['You report to the Head of Product.'] }),
      descriptionOf('Scrum Master', { lines: ['Report progress to the programme board.'] }),
    );
    expect(found(reading, 'people-unknown')).toMatchObject([
      { variant: 'named', roles: ['Product Owner'], words: ['Head of Product'], holders: [] },
    ]);
  });
});

describe('a why that is owned elsewhere', () => {
  const owner = (sentence: string) =>
    descriptionOf('Product Owner', {
      says: { backlog: 'role: Order the backlog of the team.', roadmap: `other: ${sentence}` },
      role: 'product_owner',
    });
  const given = 'Deliver the roadmap set by the Product Manager.';

  it('is held by whom the text names', () => {
    expect(found(read(owner(given), PM('Booking')), 'why-elsewhere')).toMatchObject([
      { variant: 'held', roles: ['Product Owner'], holders: ['Product Manager, Booking'] },
    ]);
  });

  it('may be handed to somebody whose own text does not claim it', () => {
    const reading = read(owner(given), descriptionOf('Product Manager', {}));
    expect(found(reading, 'why-elsewhere')).toMatchObject([
      { variant: 'unclaimed', holders: ['Product Manager'], words: ['Product Manager'] },
    ]);
    expect(reading.observations[0]?.code).toBe('why-elsewhere');
  });

  it('may be with somebody of whom there is no description', () => {
    expect(
      found(read(owner('Deliver the roadmap set by the CPO.')), 'why-elsewhere'),
    ).toMatchObject([{ variant: 'absent', words: ['CPO'] }]);
    expect(
      found(read(owner('The roadmap is decided by the business units.')), 'why-elsewhere'),
    ).toMatchObject([{ variant: 'absent', words: ['business units'] }]);
    expect(found(read(owner('You execute a given roadmap.')), 'why-elsewhere')).toMatchObject([
      { variant: 'unnamed' },
    ]);
  });

  it('is said of one who runs the list beside the holder of the same product', () => {
    const silent = descriptionOf('Product Owner', {
      says: { backlog: 'role: Order the backlog of the booking team.' },
      role: 'product_owner',
    });
    expect(found(read(silent, PM('Booking')), 'why-elsewhere')).toMatchObject([
      { variant: 'silent', holders: ['Product Manager, Booking'] },
    ]);
    expect(found(read(silent, PM('Freight')), 'why-elsewhere')).toEqual([]);
  });
});

describe('order-takers', () => {
  const taker = (title: string) =>
    descriptionOf(title, {
      says: { backlog: `role: Order the backlog of the ${title} team.` },
      role: 'product_owner',
      orderTaker: true,
    });

  it('are a team when every product role is one', () => {
    const team = read(taker('Product Owner'), taker('Business Analyst'));
    expect(found(team, 'order-taker-team')).toHaveLength(1);
    const others = read(taker('Product Owner'), taker('Business Analyst'), PM('Booking'));
    expect(found(others, 'order-taker-team')).toEqual([]);
    expect(found(others, 'order-taker-seats')).toMatchObject([{ words: ['3'] }]);
  });
});

describe('titles', () => {
  const work = { roadmap: 'role: Own the roadmap.', customers: 'role: Visit customers.' } as const;

  it('that differ over the same work are told, and the same title over different work', () => {
    const alike = read(
      descriptionOf('Product Manager', { says: work }),
      descriptionOf('Product Owner', { says: work }),
    );
    expect(found(alike, 'titles-differ')).toMatchObject([
      { variant: 'product_manager', roles: ['Product Manager', 'Product Owner'], words: ['9'] },
    ]);
    const varied = read(
      descriptionOf('Product Owner', { says: work, source: 'a.txt' }),
      descriptionOf('Product Owner', { role: 'business_analyst', source: 'b.txt' }),
    );
    expect(found(varied, 'title-varies')).toMatchObject([
      { words: ['product_manager', 'business_analyst'] },
    ]);
  });

  it('of one family over one work are nothing to tell', () => {
    const reading = read(
      descriptionOf('Product Manager', { says: work }),
      descriptionOf('Senior Product Manager', { says: work }),
    );
    expect(found(reading, 'titles-differ')).toEqual([]);
    expect(found(reading, 'title-varies')).toEqual([]);
  });
});

describe('a product manager and a product owner of one product', () => {
  it('overlap in what both hold, and leave a gap where neither does and another does', () => {
    const reading = read(
      descriptionOf('Product Manager, Booking', {
        says: {
          roadmap: 'role: Own the booking roadmap.',
          viability: 'role: Make the business case.',
        },
      }),
      descriptionOf('Product Owner, Booking', {
        says: {
          backlog: 'role: Order the booking backlog.',
          viability: 'role: Size the market.',
        },
        role: 'product_owner',
      }),
      descriptionOf('Head of Research', { says: { customers: 'role: Interview customers.' } }),
    );
    expect(found(reading, 'pair-overlap')).toMatchObject([
      { variant: 'area', accountabilities: ['viability'] },
    ]);
    expect(found(reading, 'pair-gap')).toMatchObject([
      { accountabilities: ['customers'], holders: ['Head of Research'] },
    ]);
  });
});

describe('the roles', () => {
  it('hold a repeated description once, and nothing that is no role', () => {
    const menu = descriptionOf('Menu of the week', { role: null, source: 'menu.txt' });
    const reading = readOrg(
      [{ ...PM('Booking'), source: 'b.txt' }, { ...PM('Booking'), source: 'a.txt' }, menu],
      [{ source: 'pic.png', code: 'binary-input', message: 'input looks like an image' }],
      knowledge,
    );
    expect(reading.roles.map(({ source }) => source)).toEqual(['a.txt']);
    expect(reading.duplicates).toEqual([{ source: 'b.txt', line: 1, of: 'r1' }]);
    expect(reading.leftOut.map(({ source, code }) => [source, code])).toEqual([
      ['menu.txt', 'org-no-role'],
      ['pic.png', 'binary-input'],
    ]);
  });

  it('are no résumés, which have years from and to', () => {
    const past = ['Acme Ltd, Mar 2019 – June 2022', 'Beta GmbH, 2016 to 2019'];
    const reading = read(
      descriptionOf('Product Owner', { lines: past }),
      descriptionOf('Product Owner', { lines: ['Founded in 2016; grew from 2016 to 2019.'] }),
    );
    expect(reading.roles).toHaveLength(1);
    expect(reading.leftOut.map(({ code }) => code)).toEqual(['org-resume']);
  });

  it('with one title are told apart by their source', () => {
    const reading = read(
      descriptionOf('Product Owner', { source: 'x/a.txt', lines: ['one'] }),
      descriptionOf('Product Owner', { source: 'x/b.txt', lines: ['two'] }),
    );
    expect(reading.roles.map(({ name }) => name)).toEqual([
      'Product Owner (a.txt)',
      'Product Owner (b.txt)',
    ]);
  });
});

describe('the example companies', () => {
  it('are some', () => {
    expect(COMPANIES.length).toBeGreaterThanOrEqual(3);
  });

  it.each(COMPANIES)('%s', (name) => {
    const reading = readOrg(companyOf(name), [], knowledge);
    const result = toOrg(reading, knowledge);
    const stable = {
      headline: result.headline,
      roles: result.roles.map(({ name: role, areas }) => [role, areas.map(({ words }) => words)]),
      observations: result.observations.map(({ code, says }) => `${code}: ${says}`),
      duplicates: result.duplicates,
      leftOut: result.leftOut.map(({ source, code }) => [source, code]),
    };
    matchCase(`org/${name}.json`, `${JSON.stringify(stable, null, 2)}\n`);
  });
});
