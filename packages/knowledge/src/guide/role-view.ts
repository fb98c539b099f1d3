import {
  ACCOUNTABILITIES,
  type Accountability,
  EXPOSURE_MEASURES,
  type ExposureGroup,
  type Knowledge,
  type MeasureCode,
  type PayAverage,
  type PaySeries,
  type PayTable,
} from '@titlescope/core';
import type { GuideRole, ProfileEntry } from './entries.ts';

/** One table of pay with the series that it belongs to. */
export interface GuidePay extends PayTable {
  readonly about: PaySeries;
}

/** How much of what a role typically does is of which kind, and what each measure says of that mix. Derived, not measured. */
export interface RoleExposure extends Readonly<Record<ExposureGroup, number>> {
  readonly measures: Readonly<Record<MeasureCode, number>>;
}

/** One role as the guide shows it. */
export interface RoleView {
  readonly name: GuideRole;
  readonly label: string;
  readonly job: string;
  readonly meaning: string;
  readonly profile: ProfileEntry;
  /** Pay of the family of titles that bears the role's name: the widest table of each series and country. */
  readonly pay: readonly GuidePay[];
  readonly averages: readonly PayAverage[];
  readonly exposure: RoleExposure;
}

/** What a role takes part in counts half of what it holds. */
const SHARED = 0.5;

/** Everything that the tables say of one role. */
export function viewRole(profile: ProfileEntry, knowledge: Knowledge): RoleView {
  const { name } = profile;
  const entry = knowledge.roles.find((role) => role.name === name);
  return {
    name,
    label: entry?.label ?? name,
    job: entry?.job ?? name,
    meaning: entry?.meaning ?? '',
    profile,
    pay: widestTables(name, knowledge),
    averages: knowledge.pay.averages.filter(({ family }) => family === name),
    exposure: exposureOf(profile, knowledge),
  };
}

function widestTables(family: string, { pay }: Knowledge): GuidePay[] {
  return pay.series.flatMap((about) => {
    const own = pay.tables
      .filter((table) => table.series === about.code && table.family === family)
      .filter((table) => table.seniority === undefined)
      .toSorted((a, b) => b.n - a.n);
    const countries = [...new Set(own.map(({ country }) => country))];
    return countries.flatMap((country) => {
      const widest = own.find((table) => table.country === country);
      return widest === undefined ? [] : [{ ...widest, about }];
    });
  });
}

function exposureOf(profile: ProfileEntry, { exposure }: Knowledge): RoleExposure {
  const weightOf = (key: Accountability): number =>
    profile.holds.includes(key) ? 1 : profile.shares.includes(key) ? SHARED : 0;
  const total = ACCOUNTABILITIES.reduce((sum, key) => sum + weightOf(key), 0);
  const shareOf = (wanted: ExposureGroup): number =>
    ACCOUNTABILITIES.filter((key) => exposure.entries[key].group === wanted).reduce(
      (sum, key) => sum + weightOf(key) / total,
      0,
    );
  const meanOf = (measure: MeasureCode): number =>
    ACCOUNTABILITIES.reduce(
      (sum, key) => sum + (weightOf(key) / total) * exposure.entries[key][measure].value,
      0,
    );
  const [human, model, observed] = EXPOSURE_MEASURES.map(meanOf);
  return {
    absorbing: shareOf('absorbing'),
    judgement: shareOf('judgement'),
    other: shareOf('other'),
    measures: { human: human ?? 0, model: model ?? 0, observed: observed ?? 0 },
  };
}
