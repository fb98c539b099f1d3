import {
  type Accountability,
  byAccountability,
  type FindingOwner,
  type Owner,
} from '../src/document/accountability.ts';
import type { Answer } from '../src/document/answer.ts';
import type { Span } from '../src/document/document.ts';
import { type OrganisationKind, ROLES, type RoleName } from '../src/document/role.ts';
import { judgeExposure } from '../src/judge/exposure/judge-exposure.ts';
import type { Judged, Question, TitleGap } from '../src/judge/judged.ts';
import { judgePay } from '../src/judge/pay/judge-pay.ts';
import type { Claim } from '../src/read/reading.ts';
import type { Section, Segment } from '../src/segment/segmented.ts';
import type { Evidence, Finding, SetAside, SetAsideReason } from '../src/weigh/weighed.ts';
import { KNOWLEDGE_FIXTURE } from './knowledge-fixture.ts';

/** A claim by the words it stands on: they must occur in the text, and their first place is taken. */
export interface ClaimSpec {
  readonly on: string;
  readonly owner?: Owner;
  readonly confidence?: number;
  readonly weight?: number;
  readonly aside?: SetAsideReason;
}

/** A finding by hand; accountabilities that are left out are not stated. */
export interface FindingSpec {
  readonly owner: FindingOwner;
  readonly confidence: number;
  readonly claims: readonly ClaimSpec[];
}

/** What a test says of a judged document; the rest follows. */
export interface JudgedSpec {
  readonly text: string;
  readonly id?: string;
  readonly title?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly family?: string;
  readonly seniority?: string;
  readonly findings?: Partial<Readonly<Record<Accountability, FindingSpec>>>;
  readonly role?: RoleName | null;
  readonly probabilities?: Partial<Readonly<Record<RoleName, number>>>;
  readonly roleOn?: readonly string[];
  readonly gap?: TitleGap;
  readonly orderTaker?: boolean;
  readonly organisation?: OrganisationKind;
  readonly organisationOn?: readonly string[];
  readonly safe?: boolean;
  readonly flags?: readonly {
    readonly code: string;
    readonly label: string;
    readonly explanation: string;
    readonly on: readonly string[];
  }[];
  readonly missing?: readonly Accountability[];
  readonly headline?: string;
  readonly questions?: readonly Question[];
}

/** Builds a judged document by hand, without a reader. */
export function judgedFixture(spec: JudgedSpec): Judged {
  const { text } = spec;
  const segments = segmentsOf(text);
  const on = (words: string): Span => spanOf(text, words);
  const findings = byAccountability((key) => findingOf(key, spec.findings?.[key], segments, on));
  const roleName = spec.role === undefined ? 'product_owner' : spec.role;
  const probabilities: Record<RoleName, number> = { ...zeroRoles(), ...spec.probabilities };
  if (spec.probabilities === undefined) probabilities[roleName ?? 'other'] = 1;
  const weighed = {
    kind: 'posting' as const,
    text,
    ...(spec.id === undefined ? {} : { id: spec.id }),
    ...(spec.title === undefined ? {} : { title: spec.title }),
    ...(spec.meta === undefined ? {} : { meta: spec.meta }),
    segments,
    reading: {
      claims: Object.values(findings).flatMap((finding) => [
        ...finding.evidence.map(({ claim }) => claim),
        ...finding.setAside.map(({ claim }) => claim),
      ]),
      roleLean: zeroRoles(),
      roleLeans: [],
      organisation: {
        big_tech: 0,
        enterprise: 0,
        saas: 0,
        consultancy: 0,
        startup: 0,
        public: 0,
        unknown: 1,
      },
      organisationLeans: [],
    },
    reader: { name: 'by-hand', version: '1' },
    findings,
  };
  return {
    ...weighed,
    judgement: {
      title: {
        declared: spec.title ?? null,
        family: spec.family ?? null,
        seniority: spec.seniority ?? null,
      },
      role: { name: roleName, probabilities, evidence: (spec.roleOn ?? []).map(on) },
      orderTaker: {
        value: spec.orderTaker === true,
        probability: spec.orderTaker === true ? 0.88 : 0.03,
      },
      scope: {
        held: (['roadmap', 'customers', 'metrics'] as const).filter(
          (key) => findings[key].owner === 'role',
        ).length,
        of: 3,
      },
      titleGap: spec.gap ?? 'unclear',
      organisation: {
        kind: spec.organisation ?? 'unknown',
        safe: spec.safe === true,
        evidence: (spec.organisationOn ?? []).map(on),
      },
      pay: judgePay(
        weighed,
        {
          family: spec.family ?? null,
          seniority: spec.seniority ?? null,
          role: roleName,
          organisation: spec.organisation ?? 'unknown',
        },
        KNOWLEDGE_FIXTURE,
      ),
      exposure: judgeExposure(weighed, KNOWLEDGE_FIXTURE),
      flags: (spec.flags ?? []).map(({ on: words, ...flag }) => ({
        ...flag,
        evidence: words.map(on),
      })),
      missing: spec.missing ?? [],
      questions: spec.questions ?? [],
      headline: spec.headline ?? 'Too little is said to tell what this job is.',
    },
    knowledge: '2026-11',
  };
}

/** The document with these answers in its findings, each the owner that its answer names; nothing else follows. */
export function withAnswers(judged: Judged, answers: readonly Answer[]): Judged {
  const findings = byAccountability((key): Finding => {
    const asRead = judged.findings[key];
    const own = answers.filter(({ accountability }) => accountability === key);
    if (own.length === 0) return asRead;
    const first = own.find(({ owner }) => owner !== 'unstated');
    if (first === undefined) return { ...asRead, answered: { answers: own, asRead } };
    const isSame = first.owner === asRead.owner;
    return {
      ...asRead,
      owner: first.owner,
      confidence: 0.9,
      evidence: isSame ? asRead.evidence : [],
      setAside: isSame
        ? asRead.setAside
        : [
            ...asRead.evidence.map((one): SetAside => ({ ...one, reason: 'answered' })),
            ...asRead.setAside,
          ],
      answered: { answers: own, asRead },
    };
  });
  return { ...judged, findings };
}

function zeroRoles(): Record<RoleName, number> {
  return Object.fromEntries(ROLES.map((role) => [role, 0])) as Record<RoleName, number>;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`words not in the fixture's text: ${words}`);
  return { start, end: start + words.length };
}

const SECTION_OF_HEADING: Readonly<Record<string, Section>> = {
  'What you will do': 'duties',
  'What you bring': 'qualifications',
  'About us': 'about',
};

function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let section: Section = 'about';
  let heading: number | null = null;
  for (const match of text.matchAll(/^(?<sign>[ \t]*[-•]?[ \t]*)(?<body>\S.*)$/gmu)) {
    const body = match.groups?.['body'] ?? '';
    const start = match.index + (match.groups?.['sign'] ?? '').length;
    const named = SECTION_OF_HEADING[body];
    if (named !== undefined) {
      section = named;
      heading = segments.length;
    }
    segments.push({
      start,
      end: start + body.length,
      section,
      form: named !== undefined ? 'heading' : match[0].startsWith('-') ? 'bullet' : 'sentence',
      heading: named !== undefined ? null : heading,
    });
  }
  return segments;
}

function findingOf(
  accountability: Accountability,
  spec: FindingSpec | undefined,
  segments: readonly Segment[],
  on: (words: string) => Span,
): Finding {
  const { owner, confidence, claims } = spec ?? { owner: 'unstated', confidence: 0.97, claims: [] };
  const rest = (1 - confidence) / 3;
  const evidence: Evidence[] = [];
  const setAside: SetAside[] = [];
  for (const one of claims) {
    const claim = claimOf(accountability, one, owner, segments, on);
    const weight = one.weight ?? 1.5;
    if (one.aside === undefined) evidence.push({ claim, weight });
    else setAside.push({ claim, weight, reason: one.aside });
  }
  return {
    accountability,
    owner,
    confidence,
    probabilities: { role: rest, shared: rest, other: rest, unstated: rest, [owner]: confidence },
    evidence,
    setAside,
  };
}

function claimOf(
  accountability: Accountability,
  spec: ClaimSpec,
  owner: FindingOwner,
  segments: readonly Segment[],
  on: (words: string) => Span,
): Claim {
  const span = on(spec.on);
  const named = spec.owner ?? (owner === 'unstated' ? 'shared' : owner);
  const confidence = spec.confidence ?? 0.9;
  return {
    ...span,
    segment: segments.findIndex(({ start, end }) => start <= span.start && span.start < end),
    accountability,
    owner: named,
    confidence,
    probabilities: { role: 0.01, shared: 0.01, other: 0.01, [named]: confidence },
    qualification: spec.aside === 'qualification' ? 0.9 : 0.05,
  };
}
