import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { visibleLine } from '../report/visible.ts';
import { findAreas } from './find-areas.ts';
import { type Mention, reportsNamed, whyNamed } from './find-named.ts';
import type { Description, Duplicate, LeftOut, Named, OrgRole } from './org-reading.ts';

/** The roles in the order of the matrix, what repeats one of them, and what is no role. */
export interface Ordered {
  readonly roles: readonly OrgRole[];
  readonly duplicates: readonly Duplicate[];
  readonly leftOut: readonly LeftOut[];
}

/** Orders descriptions by what they say and where they came from, never by when they came. */
export function orderRoles(descriptions: readonly Description[], knowledge: Knowledge): Ordered {
  const sorted = descriptions.toSorted((a, b) => compare(a, b, knowledge));
  const leftOut: LeftOut[] = [];
  const repeats: { source: string; line: number; key: string }[] = [];
  const byKey = new Map<string, Description>();
  for (const description of sorted) {
    const { source, line, judged } = description;
    const key = keyOf(judged);
    if (isSilent(judged)) leftOut.push({ source, line, ...NO_ROLE });
    else if (isResume(judged)) leftOut.push({ source, line, ...RESUME });
    else if (byKey.has(key)) repeats.push({ source, line, key });
    else byKey.set(key, description);
  }
  const counted = [...byKey.values()];
  const idOf = new Map([...byKey.keys()].map((key, at) => [key, `r${at + 1}`]));
  const titles = counted.map(({ judged }) => titleOf(judged) ?? '');
  const roles = counted.map((description, at): OrgRole => {
    const { judged, source, line } = description;
    const title = titles[at] ?? '';
    const isShared = titles.filter((other) => other === title).length > 1;
    const place = sorted.some((other) => other.source === source && other.line !== line)
      ? `${fileOf(source)}:${line}`
      : fileOf(source);
    return {
      ...description,
      id: `r${at + 1}`,
      name: title === '' ? place : isShared ? `${title} (${judged.id ?? place})` : title,
      ...findAreas(judged, knowledge),
      reportsTo: null,
      whyWith: null,
    };
  });
  return {
    roles: roles.map((role) => ({
      ...role,
      reportsTo: resolved(reportsNamed(role.judged, knowledge), role, roles, knowledge),
      whyWith: resolved(whyNamed(role.judged, knowledge), role, roles, knowledge),
    })),
    duplicates: repeats.map(({ source, line, key }) => ({
      source,
      line,
      of: idOf.get(key) ?? 'r1',
    })),
    leftOut,
  };
}

/** Why a description is not among the roles. */
const NO_ROLE = {
  code: 'org-no-role',
  message:
    'says nothing clear of any of the nine accountabilities, and its title is no known one; check that it describes a role',
} as const;

/** From this confidence on a finding is surer than a leaning. */
const SURE = 0.75;

const RESUME = {
  code: 'org-resume',
  message: 'reads like a résumé, with years from and to; titlescope resume reads it',
} as const;

/** "2019 – 2023", "03/2020 to today" */
const YEARS =
  /(?<!\d)(?:19|20)\d\d\s*(?:[–—-]|to|until|bis|à|hasta)\s*(?:[\p{L}.]{3,10}\s+|\d{1,2}[./]){0,2}(?:(?:19|20)\d\d(?!\d)|present|today|now|current|heute|aujourd|actualidad)/giu;

/** A person's past has years from and to, more than once; a description of a seat has not. */
function isResume({ text }: Judged): boolean {
  return (text.match(YEARS)?.length ?? 0) > 1;
}

/** No known title, and nothing said that is surer than a leaning. */
function isSilent({ findings, judgement }: Judged): boolean {
  return (
    judgement.title.family === null &&
    ACCOUNTABILITIES.every(
      (key) => findings[key].owner === 'unstated' || findings[key].confidence < SURE,
    )
  );
}

function titleOf(judged: Judged): string | null {
  const { declared } = judged.judgement.title;
  return declared === null ? null : visibleLine(declared);
}

function fileOf(source: string): string {
  return visibleLine(source.split(/[\\/]/).at(-1) ?? source);
}

function keyOf(judged: Judged): string {
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return `${flat(titleOf(judged) ?? '').toLowerCase()}\n${flat(judged.text)}`;
}

function compare(a: Description, b: Description, knowledge: Knowledge): number {
  return (
    rankOf(b.judged, knowledge) - rankOf(a.judged, knowledge) ||
    byUnits(titleOf(a.judged) ?? '\uffff', titleOf(b.judged) ?? '\uffff') ||
    byUnits(a.source, b.source) ||
    a.line - b.line ||
    byUnits(a.judged.text, b.judged.text)
  );
}

function rankOf({ judgement }: Judged, knowledge: Knowledge): number {
  return knowledge.roles.find(({ name }) => name === judgement.role.name)?.rank ?? 0;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A mention with the roles that it can mean: those of its family, else those that do its family's job and hold a roadmap; of several, those about the same product. */
function resolved(
  mention: Mention | undefined,
  role: OrgRole,
  roles: readonly OrgRole[],
  knowledge: Knowledge,
): Named | null {
  if (mention === undefined) return null;
  const family = knowledge.titles.find((entry) => entry.family === mention.family);
  if (family === undefined) return { ...mention, roles: [] };
  const others = roles.filter(({ id }) => id !== role.id);
  const titled = others.filter(({ judged }) => judged.judgement.title.family === family.family);
  const meant =
    titled.length > 0
      ? titled
      : others.filter(
          ({ judged }) =>
            judged.judgement.role.name === family.role && judged.findings.roadmap.owner === 'role',
        );
  const spoken = meant.filter(({ areas }) =>
    areas.some(({ keys }) => role.areas.some((own) => keys.every((key) => own.keys.includes(key)))),
  );
  return { ...mention, roles: (spoken.length > 0 ? spoken : meant).map(({ id }) => id) };
}
