"""All rows that are learnt from, in the form of the corpus: text, segments, labels.

- train.jsonl: the corpus' own labels.
- labels/unlabelled.jsonl: labels for postings of unlabelled.jsonl (no text in it), made for this project by a language model
  that read each posting by the same guidelines.
- written/*.txt: postings written for training, one labelled segment a line. written/pairs*.jsonl: single sentences, in pairs that
  differ in who decides; `from` names the posting that a group was written after.
- written/rephrased.jsonl is not read here: rephrased.py makes versions of these rows of it.
"""

import json
import re
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupKFold

from corpus import ACCOUNTABILITIES, HERE, employers

FOLDS = 3

HEADING = re.compile(r"^#(\S+) \| (.*) \| role=(\w+) org=(\w+) safe=([01])\s*$")


def jsonl(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def corpus_rows(folder):
    return [row | {"kind": "corpus"} for row in jsonl(Path(folder) / "train.jsonl")]


def more_labelled(folder):
    texts = {row["id"]: row for row in jsonl(Path(folder) / "unlabelled.jsonl")}
    path = HERE / "labels" / "unlabelled.jsonl"
    return [texts[row["id"]] | row | {"kind": "more"} for row in jsonl(path)] if path.exists() else []


def written_postings():
    rows = [posting for path in sorted((HERE / "written").glob("*.txt")) for posting in parse_written(path)]
    for row in rows:
        row["labels"]["findings"] = {a: finding_of(row["labels"]["segments"], a) for a in ACCOUNTABILITIES}
    return rows


def finding_of(segments, accountability):
    """The guidelines' rules for one posting: duties before qualifications, ownership before support, and a sentence that
    hands the decision to somebody else before support."""
    marks = [marks[accountability] for marks in segments.values() if accountability in marks]
    for owner in ("role", "other", "shared"):
        if owner in marks:
            return owner
    return "shared" if "role?" in marks or "shared?" in marks else "unstated"


def parse_written(path):
    """`labels | sentence` a line under `#id | title | role=… org=… safe=…`; `h` marks a heading, `-` nothing."""
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        head = HEADING.match(line)
        if head:
            rows.append({"id": head[1], "title": head[2], "kind": "written", "text": "", "segments": [], "labels": {"segments": {}, "role": head[3], "org": head[4], "safe": head[5] == "1"}})
        elif line.strip():
            marks, text = line.split(" | ", 1)
            row = rows[-1]
            start = len(row["text"])
            row["text"] += text.strip() + "\n"
            if marks not in ("-", "h"):
                row["labels"]["segments"][str(len(row["segments"]))] = dict(mark.split("=") for mark in marks.split(","))
            row["segments"].append([start, start + len(text.strip())])
    return rows


def written_pairs():
    """Single sentences as postings of one segment. A pair is about one accountability; that it says nothing of the others is
    taught more softly, and most softly of the two that almost any sentence touches."""
    out = []
    for number, pair in enumerate(pair for path in sorted((HERE / "written").glob("pairs*.jsonl")) for pair in jsonl(path)):
        sure = {a: 1.0 if pair["about"] in (a, "all") else 0.15 if a in ("delivery", "backlog") else 0.5 for a in ACCOUNTABILITIES}
        out.append({
            "id": f"{pair['pair']}.{number}", "kind": "pair", "sure": sure, "pair": pair["pair"], "from": pair.get("from"), "text": pair["text"],
            "segments": [[0, len(pair["text"])]], "labels": {"segments": {"0": pair["labels"]} if pair["labels"] else {}},
        })
        out[-1]["labels"]["findings"] = {a: finding_of(out[-1]["labels"]["segments"], a) for a in ACCOUNTABILITIES}
    return out


def folds(rows):
    """row -> its fold: real postings by employer, what was written after one with it, other written ones by turns, single sentences by the group they stand in; -1 for what is
    never tested on. Where the real postings go does not depend on what else was written."""
    real = sum(row["kind"] in ("corpus", "more") for row in rows)
    out = np.zeros(len(rows), int)
    for fold, (_, outside) in enumerate(GroupKFold(FOLDS).split(np.arange(real), groups=employers(rows[:real]))):
        out[outside] = fold
    turn = {}
    number_of = {row["id"]: number for number, row in enumerate(rows[:real])}
    for number in range(real, len(rows)):
        source = number_of.get(rows[number].get("from"), rows[number].get("of"))
        if source is not None:
            out[number] = out[source]
            continue
        out[number] = turn.setdefault(rows[number].get("pair", number), len(turn)) % FOLDS
        if rows[number]["kind"] == "frame":
            out[number] = -1
    return out
