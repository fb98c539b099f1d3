import { join } from 'node:path';
import { readCsv } from './read-csv.mjs';
import { bootstrap, mean } from './statistics.mjs';

/**
 * Which groups of O*NET tasks stand for an accountability. One rater's assignment. O*NET has no task about backlogs, sprints
 * or stories; keeping a plan of work up to date is the nearest it has.
 */
const TASKS = {
  roadmap: { groups: ['strategy_vision'], fit: 'near' },
  customers: { groups: ['customer_user_discovery', 'market_research_analysis'], fit: 'near' },
  metrics: { groups: ['goals_metrics'], fit: 'near' },
  viability: { groups: ['pricing_business_case'], fit: 'near' },
  backlog: { groups: ['roadmap_project_planning'], fit: 'far' },
  requirements: { groups: ['requirements_writing_translation'], fit: 'near' },
  delivery: { groups: ['coordination_schedule_backlog', 'status_tracking_reporting'], fit: 'near' },
  people: { groups: ['people_leadership'], fit: 'near' },
  technical: { groups: ['design_build_test'], fit: 'near' },
};
const ABSORBING = ['backlog', 'requirements', 'delivery'];
const JUDGEMENT = ['roadmap', 'customers', 'metrics', 'viability', 'people'];

/** E0 no exposure, E1 a language model alone halves the time, E2 with software built on it: the usual weights. */
const WEIGHTS = { E0: 0, E1: 1, E2: 0.5 };
const MEASURES = {
  human: (row) => WEIGHTS[row.human_exposure_agg],
  model: (row) => WEIGHTS[row.gpt4_exposure],
  observed: (row) =>
    row.aei_2026_penetration === '' ? undefined : Number(row.aei_2026_penetration),
};

/** Mean exposure of each accountability's tasks by each measure, and absorbing minus judgement tasks, with 95 % intervals. */
export function exposureFigures(reference) {
  const rows = readCsv(join(reference, 'ai_exposure_tasks.csv'));
  const valuesOf = (keys, measure) => {
    const groups = keys.flatMap((key) => TASKS[key].groups);
    return rows
      .filter((row) => groups.includes(row.task_group))
      .map(MEASURES[measure])
      .filter((value) => value !== undefined);
  };
  const entries = Object.entries(TASKS).map(([key, { groups, fit }]) => ({
    key,
    tasks: rows.filter((row) => groups.includes(row.task_group)).length,
    fit,
    ...Object.fromEntries(
      Object.keys(MEASURES).map((measure) => [measure, interval([valuesOf([key], measure)], mean)]),
    ),
  }));
  const contrasts = Object.keys(MEASURES).map((measure) => ({
    measure,
    ...interval(
      [valuesOf(ABSORBING, measure), valuesOf(JUDGEMENT, measure)],
      (absorbing, judgement) => mean(absorbing) - mean(judgement),
    ),
  }));
  return { entries, contrasts };
}

function interval(samples, statistic) {
  const [low, high] = bootstrap(samples, statistic);
  return { value: shown(statistic(...samples)), low: shown(low), high: shown(high) };
}

/** Two decimals; what rounds to zero has no sign. */
function shown(value) {
  return Math.round(value * 100) / 100 + 0;
}
