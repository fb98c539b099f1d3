import { writeSync } from 'node:fs';
import process from 'node:process';

// Loaded into a measured process before its program: says on descriptor 3 the peak of its memory in bytes, and the time that
// all its threads spent on a core in microseconds.
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, `${maxRSS * 1024} ${userCPUTime + systemCPUTime}`);
});
