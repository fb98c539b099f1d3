import type { RoleName } from '@titlescope/core';
import type { MarketRoles } from '@titlescope/market';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import { findRole } from './find-role.ts';
import { marketMarkdown } from './market-markdown.ts';
import { sayComparison } from './say-comparison.ts';

/** The flags of `compare` as commander hands them over. */
export interface CompareFlags {
  readonly data?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly color?: boolean;
  readonly width?: number;
}

/** Runs `titlescope compare` and resolves to its exit code. Throws a `CliError` for what stops it. */
export async function compareCommand(
  names: readonly [string, string],
  flags: CompareFlags,
  io: Io,
): Promise<ExitCode> {
  if (flags.json && flags.markdown) {
    throw new CliError('forms-conflict', '--json, --markdown: 2 output forms; pass one of them');
  }
  const [{ knowledge }, { compareRoles, comparisonMarkdown, guide }] = await Promise.all([
    import('@titlescope/knowledge'),
    import('@titlescope/knowledge/guide'),
  ]);
  const [left, right] = names.map((name) => findRole(name, guide, knowledge));
  if (left === undefined || right === undefined || left === right) {
    const label = left?.replaceAll('_', ' ') ?? '';
    throw new CliError('roles-same', `both names mean ${label}; pass two different roles`);
  }
  const comparison = compareRoles(left, right, guide, knowledge);
  const familiesOf = (role: RoleName): readonly string[] =>
    knowledge.titles.filter((entry) => entry.role === role).map(({ family }) => family);
  const query = (role: RoleName) => ({ role, families: familiesOf(role) });
  let market: MarketRoles | undefined;
  if (flags.data !== undefined) {
    const { compareInMarket, MarketError } = await io.loadMarket();
    try {
      market = await compareInMarket(flags.data, query(left), query(right));
    } catch (error) {
      if (!(error instanceof MarketError)) throw error;
      await io.stderr.write(`titlescope: --data ${plainLine(error.message)} [${error.code}]\n`);
      return EXIT.input;
    }
  }
  if (flags.json) {
    const said = {
      schema: 'titlescope/comparison@1',
      ...comparison,
      ...(market !== undefined && { market }),
      knowledge: knowledge.version,
    };
    await io.stdout.write(`${jsonText(said, 2)}\n`);
  } else if (flags.markdown) {
    const page = comparisonMarkdown(comparison, knowledge, { level: 2 });
    const own = market === undefined ? '' : `\n${marketMarkdown(market, comparison, knowledge)}`;
    await io.stdout.write(page + own);
  } else {
    const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);
    await io.stdout.write(sayComparison(comparison, knowledge, style, market));
  }
  return EXIT.done;
}
