import process from 'node:process';
import { afterAll, beforeAll, describe } from 'vitest';
import { askSuite } from './ask.suite.ts';
import { Stage } from './browser.ts';
import { compareSuite } from './compare.suite.ts';
import { decodeSuite } from './decode.suite.ts';
import { filesSuite } from './files.suite.ts';
import { findChromium } from './find-chromium.ts';
import { guideSuite } from './guide.suite.ts';
import { hostileSuite } from './hostile.suite.ts';
import { keyboardSuite } from './keyboard.suite.ts';
import { offlineSuite } from './offline.suite.ts';
import { practiseSuite } from './practise.suite.ts';
import { resumeSuite } from './resume.suite.ts';
import { soundSuite } from './sound.suite.ts';

const isMissing = findChromium() === undefined && process.env['CI'] !== 'true';

// Where there is no Chromium the runner names what was skipped; in CI a missing one is a failure.
describe.skipIf(isMissing)('the app in Chromium', { timeout: 120_000 }, () => {
  const stage = new Stage();
  beforeAll(() => stage.open(), 240_000);
  afterAll(() => stage.close());

  decodeSuite(stage);
  askSuite(stage);
  compareSuite(stage);
  guideSuite(stage);
  resumeSuite(stage);
  practiseSuite(stage);
  filesSuite(stage);
  hostileSuite(stage);
  offlineSuite(stage);
  keyboardSuite(stage);
  soundSuite(stage);
});
