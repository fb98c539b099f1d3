import { CliError } from '../errors.ts';

/** Refuses flags that ask for more than one output form. */
export function oneForm(flags: {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
}): void {
  const asked = [
    ...(flags.json ? ['--json'] : []),
    ...(flags.markdown ? ['--markdown'] : []),
    ...(flags.html === undefined ? [] : ['--html']),
  ];
  if (asked.length < 2) return;
  throw new CliError(
    'forms-conflict',
    `${asked.join(', ')}: ${asked.length} output forms; pass one of them`,
  );
}
