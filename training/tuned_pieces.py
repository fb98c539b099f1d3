"""What the tuned encoder learns from, as numbers: the word pieces of every segment of the labelled texts and what was labelled. No text in it.

    python training/tuned_pieces.py ../shared/corpus WORK ENCODER

Writes WORK/pieces.pkl. tuned_teacher.py needs nothing else of this machine, so that it can run where a GPU is.
"""

import argparse
import pickle
import tempfile
from pathlib import Path

import numpy as np

import corpus as c
import rephrased
import rows as r
from frames import made_from_frames
from teacher_states import pieces_of

LONGEST = 192    # pieces of a segment that are read
UNKNOWN = 104    # the piece of a segment that has none
KEPT = ("id", "kind", "of", "turn", "labels", "sure", "pair", "from", "company")


def all_rows(folder):
    rows = r.corpus_rows(folder) + r.more_labelled(folder) + r.written_postings()
    return rows + r.written_pairs() + made_from_frames() + rephrased.versions([row for row in rows if row["kind"] != "written"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("encoder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(all_rows(options.corpus), scratch)
    data.known[data.form == c.FORMS.index("heading")] = 0
    pieces = [ids[:LONGEST] or [UNKNOWN] for ids in pieces_of(options.encoder, data)]
    fold = r.folds(data.rows)
    rows = [{name: row[name] for name in KEPT if name in row} | {"fold": int(f)} for row, f in zip(data.rows, fold)]
    out = {
        "rows": rows, "posting": data.posting.astype(np.int32), "spans": data.spans.astype(np.int32), "section": data.section.astype(np.int8), "form": data.form.astype(np.int8),
        "owner": data.owner.astype(np.int8), "asked": data.asked.astype(np.int8), "known": data.known.astype(np.float32),
        "size": np.array([len(p) for p in pieces], np.int16), "pieces": np.concatenate([np.array(p, np.uint16) for p in pieces]),
    }
    with open(Path(options.work) / "pieces.pkl", "wb") as target:
        pickle.dump(out, target)
    print(f"{len(rows)} rows, {len(pieces)} segments, {len(out['pieces'])} pieces")


if __name__ == "__main__":
    main()
