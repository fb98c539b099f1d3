import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';

/** Where reading goes on after the colon, at sign or apostrophe at `at`: behind the URL or e-mail address that it belongs to, if any. */
export function skipAddress(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const isUrl = unit === 58 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47;
  const isMail = unit === 64 && at > 0 && !isBlank(text.charCodeAt(at - 1));
  if (!isUrl && !isMail) return at + 1;
  let i = at + 1;
  while (i < end && !endsAddress(text, i)) i++;
  while (i > at + 1 && isTrailingSign(text.charCodeAt(i - 1))) i--;
  return i;
}

function endsAddress(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (isBlank(unit) || unit === 60 || unit === 62 || unit === 34 || unit === 0x2022) return true;
  if (characterClass(unit) !== CHARACTER.upper) return false;
  if (
    characterClass(text.charCodeAt(i - 1)) !== CHARACTER.lower ||
    !isLetter(text.charCodeAt(i + 1))
  )
    return false;
  return /\.(?:com|org|net|io|co|ai|gov|edu)$/u.test(text.slice(i - 4, i));
}

function isTrailingSign(unit: number): boolean {
  const kind = characterClass(unit);
  return (
    kind === CHARACTER.terminal ||
    kind === CHARACTER.closer ||
    kind === CHARACTER.mark ||
    unit === 44 ||
    unit === 59
  );
}
