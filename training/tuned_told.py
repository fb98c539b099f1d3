"""What the tuned encoders say of postings, sentences and what is said in other words that they have not seen: labels/tuned.npz.

    python training/tuned_told.py WORK

Reads WORK/learnt-from.pkl and WORK/told-FOLDS.npz of tuned_teacher.py.
"""

import argparse
from pathlib import Path

import numpy as np

import learnt_from
import rephrased
import teacher_labels
from batches import GATE
from linear import softmax
from rows import FOLDS


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    work = Path(parser.parse_args().work)
    data = learnt_from.read(work)
    kinds, fold_of = np.array([row["kind"] for row in data.rows]), np.array([row["fold"] for row in data.rows])
    version = kinds == "version"
    said = np.array([not version[p] or rephrased.in_other_words(data.rows[p], *map(int, span)) for p, span in zip(data.posting, data.spans)])
    segments = np.flatnonzero(said & (data.says >= GATE) & (fold_of[data.posting] >= 0))
    whole = np.flatnonzero(fold_of >= 0)
    number, row_number = np.full(len(data.posting), -1), np.full(len(kinds), -1)
    number[segments], row_number[whole] = np.arange(len(segments)), np.arange(len(whole))
    owners = np.zeros((1 + FOLDS, len(segments), 9, 4))
    findings, roles = np.zeros((1 + FOLDS, len(whole), 9, 4)), np.zeros((1 + FOLDS, len(whole), 11))
    for without in range(-1, FOLDS):
        for fold in set(range(FOLDS)) - {without}:
            z = np.load(work / f"told-{''.join(str(other) for other in range(FOLDS) if other not in (fold, without))}.npz")
            at = z["segments"]
            mine = (number[at] >= 0) & (fold_of[data.posting[at]] == fold)
            owners[1 + without, number[at[mine]]] = softmax(z["owners"][mine].astype(np.float32))
            rows = z["postings"]
            mine = (fold_of[rows] == fold) & np.isin(kinds[rows], ("corpus", "more", "written"))
            findings[1 + without, row_number[rows[mine]]] = softmax(z["find"][mine].astype(np.float32))
            roles[1 + without, row_number[rows[mine]]] = softmax(z["role"][mine].astype(np.float32))
    teacher_labels.write(teacher_labels.TUNED, [data.rows[p] for p in whole], row_number[data.posting[segments]], data.spans[segments], owners, findings, roles)
    print(f"{len(segments)} segments of {len(whole)} rows, {teacher_labels.TUNED.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
