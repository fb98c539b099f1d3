import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { terminalStyle } from '../terminal-style.ts';
import { findRole } from './find-role.ts';
import { sayComparison } from './say-comparison.ts';

/** The flags of `compare` as commander hands them over. */
export interface CompareFlags {
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
  if (flags.json) {
    const said = { schema: 'titlescope/comparison@1', ...comparison, knowledge: knowledge.version };
    await io.stdout.write(`${jsonText(said, 2)}\n`);
  } else if (flags.markdown) {
    await io.stdout.write(comparisonMarkdown(comparison, knowledge, { level: 2 }));
  } else {
    const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);
    await io.stdout.write(sayComparison(comparison, knowledge, style));
  }
  return EXIT.done;
}
