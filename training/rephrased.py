"""Real postings said in other words: written/rephrased.jsonl holds sentences written for training, each of the same meaning as a sentence of a
labelled posting. A version of a posting is its text with some sentences replaced; its labels stay what they are.

A row: `posting` (id), `span` (where the sentence stands, UTF-16 units), `texts`, and `wrong`: accountabilities whose label does not fit the
sentence by itself, of which nothing is learnt there.
"""

import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
ENDS = ".;:!?"


def read():
    """posting id -> its rows, from the first sentence to the last"""
    path, out = HERE / "written" / "rephrased.jsonl", {}
    for line in open(path, encoding="utf-8") if path.exists() else []:
        row = json.loads(line)
        out.setdefault(row["posting"], []).append(row)
    return {name: sorted(rows, key=lambda row: row["span"]) for name, rows in out.items()}


def versions(rows):
    """The versions of `rows`. Each has `of` (the number of its posting in `rows`), `moved` (where the spans of its text were: old, new) and
    `wrong` (span -> accountabilities)."""
    said, out = read(), []
    for number, row in enumerate(rows):
        mine = said.get(row["id"], [])
        row["wrong"] = {tuple(one["span"]): one["wrong"] for one in mine if one.get("wrong")}
        for turn in range(max((len(one["texts"]) for one in mine), default=0)):
            out.append(version(row, [(one["span"], one["texts"][turn]) for one in mine if len(one["texts"]) > turn]) | {"of": number, "turn": turn, "id": f"{row['id']}~{turn}"})
    return out


def version(row, changes):
    units = row["text"].encode("utf-16-le", "surrogatepass")
    text, at, moved, shift = b"", 0, [], 0
    for (start, end), words in changes:
        old = units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip()
        if words[-1] not in ENDS and (old[-1:] in ENDS or units[2 * end : 2 * end + 2] != b"\n\0"):
            words += "."
        new = words.encode("utf-16-le")
        text += units[2 * at : 2 * start] + new
        moved.append(((start, end), (start + shift, start + shift + len(new) // 2)))
        at, shift = end, shift + len(new) // 2 - (end - start)
    text += units[2 * at :]

    def place(start, end):
        """Where a span of the old text is in the new one: a sentence that was replaced takes the labels of what it stood in."""
        inside = [new for (s, e), new in moved if s < end and start < e]
        if inside:
            return [inside[0][0], inside[-1][1]]
        gone = sum(new[1] - new[0] - (e - s) for (s, e), new in moved if e <= start)
        return [start + gone, end + gone]

    return row | {
        "text": text.decode("utf-16-le", "surrogatepass"), "kind": "version", "moved": moved, "segments": [place(*span) for span in row["segments"]],
        "wrong": {tuple(place(*span)): what for span, what in row.get("wrong", {}).items()},
    }


def old_span(row, start, end):
    """Where a segment of a version stood in its posting: the whole sentence that it replaces, if it stands in one."""
    shift = 0
    for (s, e), (new_start, new_end) in row["moved"]:
        if start < new_end and new_start < end:
            return s, e
        if new_end <= start:
            shift = new_end - e
    return start - shift, end - shift


def in_other_words(row, start, end):
    """Whether a segment of a version is one that was written."""
    return any(new_start < end and start < new_end for _, (new_start, new_end) in row["moved"])


def sources(data):
    """segment -> the segment of the posting as it was posted that it repeats; itself where it is of no version, -1 where it is said in other words."""
    place = {(index, *map(int, span)): at for at, (index, span) in enumerate(zip(data.posting, data.spans))}
    out = np.arange(len(data.posting))
    for at, (index, span) in enumerate(zip(data.posting, data.spans)):
        row = data.rows[index]
        if row["kind"] == "version":
            span = tuple(map(int, span))
            out[at] = -1 if in_other_words(row, *span) else place.get((row["of"], *old_span(row, *span)), -1)
    return out
