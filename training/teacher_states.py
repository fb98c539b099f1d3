"""States of a large frozen encoder (all-mpnet-base-v2) for the words of the labelled postings: what teacher.py learns from.

    python training/teacher_states.py ../shared/corpus WORK ENCODER

Segments that the linear reader is nearly sure say nothing are left out. Postings are read in windows of whole segments. Layers 5
and 9 are kept, beside each other: lower layers hold words, higher ones sentences. Writes WORK/states.npy and WORK/states.npz
(which tokens are whose). ENCODER is a folder with the model's files; teacher.py's README section says where they come from.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import MPNetModel

import corpus as c
import rows as r

LAYERS = (5, 9)
LEAST = 0.02     # a segment less likely than this to say anything is left out
LONGEST = 128    # pieces of a segment
WINDOW = 224     # pieces of a window
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("encoder")
    options = parser.parse_args()
    work = Path(options.work)
    rows = r.corpus_rows(options.corpus) + r.more_labelled(options.corpus) + r.written_postings()
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
    heading = data.form == c.FORMS.index("heading")
    says = np.zeros(len(heading))
    unseen = np.load(work / "linear-alone.npz")["owners"]
    says[~heading] = (1 - unseen[: (~heading).sum(), :, 0]).max(1)
    tokenizer = Tokenizer.from_file(str(Path(options.encoder) / "tokenizer.json"))
    tokenizer.no_truncation()
    texts = [text for posting in data.texts() for text in posting]
    encoded = tokenizer.encode_batch(texts, add_special_tokens=False)
    pieces = [one.ids[:LONGEST] if sure >= LEAST and one.ids else None for one, sure in zip(encoded, says)]
    model = MPNetModel.from_pretrained(options.encoder).eval()
    size = sum(len(ids) for ids in pieces if ids is not None)
    states = np.lib.format.open_memmap(work / "states.npy", "w+", np.float16, (size, len(LAYERS) * model.config.hidden_size))
    segments, first, at = [], [], 0
    for segments_of in windows(data.posting, pieces):
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
            segments.append(segment), first.append(at)
            at, place = at + length, place + length + 1
    np.savez(work / "states.npz", segments=np.array(segments), first=np.array([*first, at]))
    print(f"{len(segments)} of {len(texts)} segments, {at} tokens")


if __name__ == "__main__":
    main()
