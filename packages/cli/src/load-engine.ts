import type { ReaderName } from '@titlescope/core/reader-names';
import type { Engine } from './engine.ts';
import { loadModel } from './load-model.ts';

/** The real engine: core with the weights of one reader and the knowledge tables. Loaded on the first call of a command. `weights` spares reading their file. */
export async function loadEngine(reader: ReaderName, weights?: Uint8Array): Promise<Engine> {
  const [core, { knowledge }, { toMarketRow }, model] = await Promise.all([
    import('@titlescope/core'),
    import('@titlescope/knowledge'),
    import('@titlescope/market/row'),
    loadModel(reader, weights),
  ]);
  return {
    questions: core.THREE_QUESTIONS,
    identity: {
      reader: `${model.reader.name} ${model.reader.version}`,
      knowledge: knowledge.version,
    },
    decode: (document) => core.decode(document, model, knowledge),
    verdict: (judged, explain) => core.toVerdict(judged, { explain }),
    terminal: (judged, style, explain) =>
      core.formatTerminal(judged, knowledge, { ...style, explain }),
    markdown: (judged, explain) => core.formatMarkdown(judged, knowledge, { explain }),
    html: (judged, explain) => core.formatHtml(judged, knowledge, { explain }),
    org: (descriptions, leftOut) => core.readOrg(descriptions, leftOut, knowledge),
    orgResult: (reading) => core.toOrg(reading, knowledge),
    orgTerminal: (reading, style, explain) =>
      core.formatOrgTerminal(reading, knowledge, { ...style, explain }),
    orgMarkdown: (reading) => core.formatOrgMarkdown(reading, knowledge),
    orgHtml: (reading) => core.formatOrgHtml(reading, knowledge),
    marketRow: toMarketRow,
  };
}
