import { plainLine } from './plain-line.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make the folder first',
  ENOTDIR: 'part of its path is a file; name another place',
  EACCES: 'permission denied; name a place that you may write to',
  EPERM: 'permission denied; name a place that you may write to',
  EROFS: 'the disk is read-only; name another place',
  ENOSPC: 'the disk is full; make room or name another place',
};

/** Why a file could not be written, and what to do about it. */
export function writeReason(error: unknown): string {
  if (!(error instanceof Error)) return plainLine(String(error));
  const known = 'code' in error ? REASONS[String(error.code)] : undefined;
  return known ?? plainLine(error.message);
}
