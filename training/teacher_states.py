"""States of a large frozen encoder (all-mpnet-base-v2) for the words of the labelled postings: what teacher.py learns from.

    python training/teacher_states.py ../shared/corpus WORK ENCODER

Segments that the linear reader is nearly sure say nothing are left out. Postings are read in windows of whole segments; of what is said in other
words (rephrased.py) only the windows that hold such words, the rest is as in the posting. Layers 5 and 9 are kept, beside each other: lower layers
hold words, higher ones sentences. Writes WORK/states.npy and WORK/states.npz (which tokens are whose). ENCODER is a folder with the model's files; teacher.py's README section says where they come from.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import MPNetModel

import corpus as c
import rephrased
import rows as r

LAYERS = (5, 9)
LEAST = 0.02     # a segment less likely than this to say anything is left out
LONGEST = 128    # pieces of a segment
WINDOW = 224     # pieces of a window
TURNS = 2        # versions of a posting in other words
BEGIN, END = 0, 2


def windows(posting, pieces):
    """Lists of segments of one posting that are read together."""
    now, size, last = [], 1, -1
    for segment, ids in enumerate(pieces):
        if ids is None:
            continue
        if now and (posting[segment] != last or size + len(ids) + 1 > WINDOW):
            yield now
            now, size = [], 1
        now.append(segment)
        size += len(ids) + 1
        last = posting[segment]
    if now:
        yield now


def pieces_of(encoder, data):
    """segment -> its word pieces, all of them"""
    tokenizer = Tokenizer.from_file(str(Path(encoder) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts = [text for posting in data.texts() for text in posting]
    return [one.ids for one in tokenizer.encode_batch(texts, add_special_tokens=False)]


def all_rows(folder):
    """What the teacher learns from: postings, then versions of them."""
    rows = r.corpus_rows(folder) + r.more_labelled(folder) + r.written_postings()
    versions = rephrased.versions([row for row in rows if row["kind"] != "written"])
    return rows + [row for row in versions if row["turn"] < TURNS]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("encoder")
    options = parser.parse_args()
    work = Path(options.work)
    rows = all_rows(options.corpus)
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
    heading = data.form == c.FORMS.index("heading")
    source = rephrased.sources(data)
    posted = np.array([row["kind"] != "version" for row in rows])[data.posting]
    says = np.where(posted, 0.0, 1.0)
    unseen = np.load(work / "linear-alone.npz")["owners"]
    says[posted & ~heading] = (1 - unseen[: (posted & ~heading).sum(), :, 0]).max(1)
    says = np.where(heading, 0, says[np.maximum(source, 0)] * (source >= 0) + (source < 0))
    pieces = [ids[:LONGEST] if sure >= LEAST and ids else None for ids, sure in zip(pieces_of(options.encoder, data), says)]
    model = MPNetModel.from_pretrained(options.encoder, dtype=torch.bfloat16).eval()
    together = [w for w in windows(data.posting, pieces) if posted[w[0]] or (source[w] < 0).any()]
    size = sum(len(pieces[segment]) for w in together for segment in w)
    states = np.lib.format.open_memmap(work / "states.npy", "w+", np.float16, (size, len(LAYERS) * model.config.hidden_size))
    start, at = np.full(len(heading), -1), 0
    for segments_of in together:
        ids = [BEGIN]
        for segment in segments_of:
            ids += [*pieces[segment], END]
        with torch.no_grad():
            layers = model(torch.tensor([ids]), output_hidden_states=True).hidden_states
        both = torch.cat([layers[k][0] for k in LAYERS], 1).half().numpy()
        place = 1
        for segment in segments_of:
            length = len(pieces[segment])
            states[at : at + length] = both[place : place + length]
            start[segment] = at
            at, place = at + length, place + length + 1
    repeated = (start < 0) & (source >= 0) & (says >= LEAST)
    start[repeated] = start[source[repeated]]
    segments = np.flatnonzero(start >= 0)
    np.savez(work / "states.npz", segments=segments, start=start[segments], size=np.array([len(pieces[segment]) for segment in segments]))
    print(f"{len(segments)} of {len(heading)} segments, {at} tokens")


if __name__ == "__main__":
    main()
