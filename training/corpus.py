"""The labelled postings, cut by the product's own segmenter, with their labels moved onto its segments."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ACCOUNTABILITIES = ["roadmap", "customers", "metrics", "viability", "backlog", "requirements", "delivery", "people", "technical"]
OWNERS = ["role", "shared", "other"]
FINDINGS = [*OWNERS, "unstated"]
ROLES = ["product_manager", "product_leader", "product_owner", "business_analyst", "project_manager", "program_manager", "scrum_master", "product_marketing", "engineering_manager", "analyst", "other"]
ORGANISATIONS = ["big_tech", "enterprise", "saas", "consultancy", "startup", "public", "unknown"]
SECTIONS = ["duties", "qualifications", "about", "benefits", "legal", "apply"]
FORMS = ["sentence", "bullet", "heading"]
GROUPS = ["words", "place", "heading", "before", "after"]
GROUP_SCALES = [1.0, 0.5, 0.4, 0.25, 0.25]  # as in packages/core/src/read/features.ts
HERE = Path(__file__).parent


@dataclass
class Corpus:
    """Postings with one row of features and labels for each of their segments."""

    rows: list            # the postings as in the file
    posting: np.ndarray   # segment -> index of its posting
    spans: np.ndarray     # segment -> start, end
    section: np.ndarray   # segment -> index into SECTIONS
    form: np.ndarray      # segment -> index into FORMS
    buckets: list         # segment -> one array of 24-bit buckets for each group
    owner: np.ndarray     # segment x accountability -> 0 none, 1 role, 2 shared, 3 other
    asked: np.ndarray     # segment -> 1 asks for experience, 0 gives a duty, -1 carries no label
    known: np.ndarray     # segment x accountability -> how sure the label is: 0 where it may belong to another piece

    def only(self, keep):
        """The same postings with some of their segments."""
        return Corpus(
            self.rows, self.posting[keep], self.spans[keep], self.section[keep], self.form[keep],
            [b for b, k in zip(self.buckets, keep) if k], self.owner[keep], self.asked[keep], self.known[keep],
        )

    def texts(self):
        """posting -> the texts of its segments"""
        out = [[] for _ in self.rows]
        encoded = [row["text"].encode("utf-16-le", "surrogatepass") for row in self.rows]
        for index, (start, end) in zip(self.posting, self.spans):
            out[index].append(encoded[index][2 * start : 2 * end].decode("utf-16-le", "replace"))
        return out


def load(rows, work):
    """Cuts the rows with the product's segmenter; `work` is a folder for what it writes."""
    source, target = Path(work) / "rows.jsonl", Path(work) / "rows"
    source.write_text("".join(json.dumps({"id": row["id"], "text": row["text"], "title": row.get("title")}) + "\n" for row in rows))
    subprocess.run(["node", str(HERE / "features.mjs"), "segments", str(source), str(target)], check=True)
    postings = json.load(open(f"{target}.json", encoding="utf-8"))
    numbers = np.fromfile(f"{target}.bin", dtype="<i4")
    posting, spans, section, form, buckets, owner, asked, known = ([] for _ in range(8))
    at = 0
    for index, (row, cut) in enumerate(zip(rows, postings)):
        labels = owners_of_segments(row, cut["segments"])
        about = np.array([row["sure"][a] if "sure" in row else 1.0 for a in ACCOUNTABILITIES])
        wrong = [(s, e, [ACCOUNTABILITIES.index(a) for a in what]) for (s, e), what in row.get("wrong", {}).items()]
        for (start, end, where, kind), (owners, quality, sure) in zip(cut["segments"], labels):
            sure = np.full(len(ACCOUNTABILITIES), float(sure))
            for s, e, what in wrong:
                if s < end and start < e:
                    sure[what] = 0
            groups = []
            for _ in GROUPS:
                count = numbers[at]
                groups.append(numbers[at + 1 : at + 1 + count])
                at += 1 + count
            posting.append(index), spans.append((start, end))
            section.append(SECTIONS.index(where)), form.append(FORMS.index(kind))
            buckets.append(groups), owner.append(owners), asked.append(quality), known.append(about * sure)
    return Corpus(rows, *map(np.array, (posting, spans, section, form)), buckets, *map(np.array, (owner, asked, known)))


def owners_of_segments(row, segments):
    """Each label goes to the segment that covers most of the labelled one; other large pieces are marked unknown."""
    out = [([0] * len(ACCOUNTABILITIES), -1, 1) for _ in segments]
    for number, marks in row.get("labels", {}).get("segments", {}).items():
        start, end = row["segments"][int(number)]
        overlaps = [max(0, min(end, e) - max(start, s)) if form != "heading" else 0 for s, e, _, form in segments]
        best = int(np.argmax(overlaps))
        for index, overlap in enumerate(overlaps):
            s, e = segments[index][:2]
            if index != best and overlap > 0.6 * (e - s):
                out[index] = (out[index][0], out[index][1], 0)
        owners, asked, _ = out[best]
        for accountability, mark in marks.items():
            owners[ACCOUNTABILITIES.index(accountability)] = 1 + OWNERS.index(mark.rstrip("?"))
            asked = max(asked, int(mark.endswith("?")))
        out[best] = (owners, asked, 1)
    return out


def gold_findings(rows):
    """posting x accountability -> index into FINDINGS."""
    return np.array([[FINDINGS.index(row["labels"]["findings"][a]) for a in ACCOUNTABILITIES] for row in rows])


def employers(rows):
    """What postings are grouped by, so that no employer is on two sides of a fold."""
    return np.array([row.get("company") or row.get("pair") or row["id"] for row in rows])
