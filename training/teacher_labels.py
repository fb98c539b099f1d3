"""What the teachers say of the labelled postings. Probabilities only, no text.

labels/teacher.npz (teacher.py): heads on a frozen encoder, with the linear reader. Both readers learn from it.
labels/tuned.npz (tuned_told.py): an encoder trained further, also of single sentences and of what is said in other words. The default reader learns from both.

There are several of each. What ships learns from those that had seen everything but the posting's own fold; a reader that leaves out a
fold, to be scored on it, from those that had seen nothing of that fold either.

A posting is found by its id, a segment by where it begins and ends; what was cut otherwise since then carries no word of the teacher.
"""

from dataclasses import dataclass

import numpy as np

from corpus import ACCOUNTABILITIES, HERE, ROLES
from rephrased import old_span

PATH = HERE / "labels" / "teacher.npz"
TUNED = HERE / "labels" / "tuned.npz"
SHARE = 0.85           # of the teacher in the target of a segment, against its label
WHOLE_SHARE = 0.7      # of the teacher in the target of a posting's findings and role
TUNED_SHARE = 0.6      # of the tuned teacher where both say something, in log-odds


@dataclass
class TeacherLabels:
    """Targets with the teacher's part mixed in; `known` and `whole` say of which segments and postings it says anything."""

    owners: np.ndarray      # segment x accountability x none, role, shared, other
    known: np.ndarray       # segment
    findings: np.ndarray    # posting x accountability x finding
    roles: np.ndarray       # posting x role
    whole: np.ndarray       # posting


def write(path, rows, posting, spans, owners, findings, roles):
    """To `path`. `posting` and `spans` of each segment that the teacher has read; one row of `findings` and `roles` for each of `rows`. The first axis of
    the last three: what ships learns from, then what a reader learns from that leaves out fold 0, 1 and so on."""
    byte = lambda p: np.rint(np.asarray(p) * 255).astype(np.uint8)
    np.savez_compressed(
        path, ids=np.array([row["id"] for row in rows]), posting=posting.astype(np.int32), spans=spans.astype(np.int32),
        owners=byte(owners[..., 1:]), findings=byte(findings), roles=byte(roles),
    )


def read(data, without=-1, tuned=False):
    """The teacher's word on each segment and posting of `data`, by teachers that have seen nothing of the fold `without` (-1: any fold). `tuned`: the mean of both
    teachers."""
    out = said(PATH, data, without)
    if tuned:
        out = together(out, said(TUNED, data, without))
    segment = places_of(data)
    for at, index in enumerate(data.posting):  # what was said in other words means the same
        row = data.rows[index]
        if row["kind"] == "version" and not out.known[at]:
            place = segment.get((row["of"], *old_span(row, *map(int, data.spans[at]))))
            if place is not None:
                out.owners[at], out.known[at] = out.owners[place], out.known[place]
    for index, row in enumerate(data.rows):
        if row["kind"] == "version":
            for part in (out.findings, out.roles, out.whole):
                part[index] = part[row["of"]]
    return out


def places_of(data):
    """posting and span -> segment"""
    return {(int(index), *map(int, span)): at for at, (index, span) in enumerate(zip(data.posting, data.spans))}


def said(path, data, without):
    """What a file says of the segments and postings of `data`."""
    z = np.load(path)
    number = {row["id"]: index for index, row in enumerate(data.rows)}
    segment = places_of(data)
    count, width = len(data.posting), len(ACCOUNTABILITIES)
    out = TeacherLabels(
        np.zeros((count, width, 4)), np.zeros(count, bool),
        np.zeros((len(data.rows), width, 4)), np.zeros((len(data.rows), len(ROLES))), np.zeros(len(data.rows), bool),
    )
    places = [number.get(name) for name in z["ids"]]
    whole = np.flatnonzero([place is not None for place in places])
    at = np.array([places[k] for k in whole], int)
    for name in ("findings", "roles"):
        shares = z[name][1 + without][whole] / 255
        getattr(out, name)[at] = shares / np.maximum(shares.sum(-1, keepdims=True), 1e-9)
        out.whole[at] = shares.sum((1, 2) if shares.ndim == 3 else 1) > 0
    told = z["owners"][1 + without] / 255
    for at, (index, span) in enumerate(zip(z["posting"], z["spans"])):
        place = segment.get((places[index], *map(int, span)))
        if place is not None:
            out.owners[place, :, 1:], out.known[place] = told[at], True
    out.owners[:, :, 0] = np.clip(1 - out.owners[:, :, 1:].sum(-1), 0, 1)
    out.owners /= out.owners.sum(-1, keepdims=True)
    return out


def together(frozen, tuned):
    """The mean of both in log-odds where both say something, else what one says."""

    def mean(one, other, both, only):
        logs = (1 - TUNED_SHARE) * np.log(one.clip(1e-4)) + TUNED_SHARE * np.log(other.clip(1e-4))
        powers = np.exp(logs)
        both, only = (which.reshape(-1, *[1] * (one.ndim - 1)) for which in (both, only))
        return np.where(both, powers / powers.sum(-1, keepdims=True), np.where(only, other, one))

    known, whole = (frozen.known & tuned.known, tuned.known & ~frozen.known), (frozen.whole & tuned.whole, tuned.whole & ~frozen.whole)
    return TeacherLabels(
        mean(frozen.owners, tuned.owners, *known), frozen.known | tuned.known, mean(frozen.findings, tuned.findings, *whole), mean(frozen.roles, tuned.roles, *whole), frozen.whole | tuned.whole
    )
