import type { Judged } from '../src/judge/judged.ts';
import { judgedFixture, withAnswers } from './judged-fixture.ts';

/** Text that would do harm in a terminal, in Markdown or in HTML if it were not held as data. */
export const HOSTILE: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</mark></div><script>alert(1)</script>',
  '"><a href="javascript:alert(1)">x</a>',
  '[click](javascript:alert(1)) ![pic](https://evil.example/p.png)',
  '`code` **bold** _em_ ~~gone~~ | cell | <b>b</b> &lt;i&gt;',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '--- *** ___ ===',
  'https://evil.example www.evil.example mailto:a@evil.example @team #12',
  '\u001B[2J\u001B]0;owned\u0007\u009B31m',
  'safe\u202Eelbisrever\u2066x\u2069',
  'zero\u200Bwidth\uFEFF\u00AD',
  'lone \uD800 surrogate',
  '</style><style>*{display:none}',
];

/** A judged document whose title, text, headline, flags and quotes are all the same hostile line. */
export function hostileJudged(line: string): Judged {
  const judged = judgedFixture({
    text: `Before\n${line}\nAfter\n`,
    title: line,
    headline: line,
    role: 'product_manager',
    roleOn: [line],
    findings: {
      roadmap: {
        owner: 'role',
        confidence: 0.9,
        claims: [{ on: line }, { on: line, aside: 'weak' }],
      },
      viability: { owner: 'shared', confidence: 0.7, claims: [{ on: line }] },
    },
    flags: [{ code: 'x', label: line, explanation: line, on: [line] }],
    organisation: 'enterprise',
    organisationOn: [line],
    questions: [{ accountability: 'metrics', ask: line, settles: 0.5 }],
  });
  return withAnswers(judged, [
    { accountability: 'roadmap', owner: 'role', words: line, source: 'manager' },
    { accountability: 'people', owner: 'other', words: line, source: 'peer', date: '2026-11-20' },
  ]);
}
