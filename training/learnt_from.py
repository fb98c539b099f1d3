"""What is learnt from, as numbers: the word pieces of every segment of the labelled texts and what was labelled. No text in it.

    python training/learnt_from.py ../shared/corpus WORK

Reads WORK/linear-unseen.npz of train_linear.py, writes WORK/learnt-from.pkl. Encoders are trained on nothing else of the corpus, so that it can be done where a GPU is.
"""

import argparse
import pickle
import tempfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np

import corpus as c
import rephrased
import rows as r
from frames import made_from_frames
from minilm import PLACES
from pieces import Pieces, kept

NAME = "learnt-from.pkl"
PIECES = 20_000    # that are told apart
KEPT = ("id", "kind", "of", "turn", "labels", "sure", "pair", "from", "company", "moved")


def all_rows(folder):
    rows = r.corpus_rows(folder) + r.more_labelled(folder) + r.written_postings()
    return rows + r.written_pairs() + made_from_frames() + rephrased.versions(rows)


def says(data, unseen):
    """segment -> how likely it says anything, by a linear reader that has not seen it; 1 where it was written for training as a single sentence or in other
    words, 0 of headings."""
    heading, source = data.form == c.FORMS.index("heading"), rephrased.sources(data)
    kind = np.array([row["kind"] for row in data.rows])[data.posting]
    out = np.ones(len(heading))
    told = ~heading & np.isin(kind, ("corpus", "more", "written", "pair"))
    if told.sum() != len(unseen):
        raise SystemExit("linear-unseen.npz is of other postings; run `python3 training/run.py train linear` again")
    out[told] = (1 - unseen[:, :, 0]).max(1)
    out[kind == "pair"] = 1
    out = np.where(source >= 0, out[np.maximum(source, 0)], 1)
    return np.where(heading, 0, out).astype(np.float16)


def read(work):
    with open(Path(work) / NAME, "rb") as source:
        data = SimpleNamespace(**pickle.load(source))
    data.owner, data.asked = data.owner.astype(np.int64), data.asked.astype(np.int64)
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("work")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(all_rows(options.corpus), scratch)
    data.known[data.form == c.FORMS.index("heading")] = 0
    texts = [text for posting in data.texts() for text in posting]
    vocabulary = kept(texts, PIECES)
    pieces = Pieces(vocabulary).pieces_of(texts, PLACES)
    fold = r.folds(data.rows)
    rows = [{name: row[name] for name in KEPT if name in row} | {"fold": int(f)} for row, f in zip(data.rows, fold)]
    out = {
        "rows": rows, "posting": data.posting.astype(np.int32), "spans": data.spans.astype(np.int32), "section": data.section.astype(np.int8), "form": data.form.astype(np.int8),
        "owner": data.owner.astype(np.int8), "asked": data.asked.astype(np.int8), "known": data.known.astype(np.float32),
        "says": says(data, np.load(Path(options.work) / "linear-unseen.npz")["owners"]), "vocabulary": vocabulary,
        "size": np.array([len(p) for p in pieces], np.int16), "pieces": np.concatenate([np.array(p, np.uint16) for p in pieces]),
    }
    with open(Path(options.work) / NAME, "wb") as target:
        pickle.dump(out, target)
    print(f"{len(rows)} rows, {len(pieces)} segments, {len(out['pieces'])} of {len(vocabulary)} pieces; {np.mean(out['says'] >= 0.05):.2f} of the segments say something")


if __name__ == "__main__":
    main()
