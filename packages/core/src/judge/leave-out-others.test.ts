import { describe, expect, it } from 'vitest';
import { segment } from '../segment/segment.ts';
import { describeText } from './describe-text.ts';
import { leaveOutOthers, othersHeading } from './leave-out-others.ts';

const DUTIES =
  'Tea Owner\n- You order the backlog of the tea room with the kitchen\n- You write recipes down\n- You talk to nobody\n- You keep the list of teas\n';

function readOf(text: string, kind: 'posting' | 'charter' = 'posting'): readonly string[] {
  const { segments } = leaveOutOthers(segment({ kind, text }));
  return segments.map(({ start, end }) => text.slice(start, end));
}

describe('leaveOutOthers', () => {
  it.each([
    'More jobs',
    'Similar jobs',
    'SIMILAR JOBS:',
    '  People also viewed',
    'More jobs at Tea & Co',
  ])('leaves out what stands under %j, and says so', (heading) => {
    const text = `${DUTIES}\r\n${heading}\r\nCoffee Manager\nOwn the roadmap for coffee`;
    const found = othersHeading({ kind: 'posting', text });
    expect(found && text.slice(found.start, found.end)).toBe(heading.trim());
    expect(readOf(text)).toEqual(readOf(DUTIES));
    const flags = describeText(leaveOutOthers(segment({ kind: 'posting', text })));
    expect(flags).toMatchObject([{ code: 'other-postings', evidence: [found] }]);
  });

  it.each([
    ['a button above the posting', `Similar jobs\n${DUTIES}`],
    ['a sentence', `${DUTIES}You create more jobs.\nYou own the roadmap`],
    ['a part of a line', `${DUTIES}We have other jobs too\nYou own the roadmap`],
  ])('keeps all after %s', (_, text) => {
    expect(readOf(text)).toEqual(
      segment({ kind: 'posting', text }).segments.map(({ start, end }) => text.slice(start, end)),
    );
    expect(describeText(segment({ kind: 'posting', text }))).toEqual([]);
  });

  it("keeps all of a company's own description", () => {
    const text = `${DUTIES}Other jobs\nYou own the roadmap`;
    expect(readOf(text, 'charter')).toContain('You own the roadmap');
  });
});
