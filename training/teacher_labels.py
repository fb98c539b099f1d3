"""What the teacher says of the labelled postings: labels/teacher.npz, made by teacher.py. Probabilities only, no text.

There are several teachers. What ships learns from those that had seen everything but the posting's own fold; a reader that leaves out a
fold, to be scored on it, from those that had seen nothing of that fold either.

A posting is found by its id, a segment by where it begins and ends; what was cut otherwise since then carries no word of the teacher.
"""

from dataclasses import dataclass

import numpy as np

from corpus import ACCOUNTABILITIES, HERE, ROLES
from rephrased import old_span

PATH = HERE / "labels" / "teacher.npz"
SHARE = 0.85           # of the teacher in the target of a segment, against its label
WHOLE_SHARE = 0.7      # of the teacher in the target of a posting's findings and role


@dataclass
class TeacherLabels:
    """Targets with the teacher's part mixed in; `known` and `whole` say of which segments and postings it says anything."""

    owners: np.ndarray      # segment x accountability x none, role, shared, other
    known: np.ndarray       # segment
    findings: np.ndarray    # posting x accountability x finding
    roles: np.ndarray       # posting x role
    whole: np.ndarray       # posting


def write(rows, posting, spans, owners, findings, roles):
    """`posting` and `spans` of each segment that the teacher has read; one row of `findings` and `roles` for each of `rows`. The first axis of
    the last three: what ships learns from, then what a reader learns from that leaves out fold 0, 1 and so on."""
    byte = lambda p: np.rint(np.asarray(p) * 255).astype(np.uint8)
    np.savez_compressed(
        PATH, ids=np.array([row["id"] for row in rows]), posting=posting.astype(np.int16), spans=spans.astype(np.int32),
        owners=byte(owners[..., 1:]), findings=byte(findings), roles=byte(roles),
    )


def read(data, without=-1):
    """The teacher's word on each segment and posting of `data`, by teachers that have seen nothing of the fold `without` (-1: any fold)."""
    z = np.load(PATH)
    number = {row["id"]: index for index, row in enumerate(data.rows)}
    segment = {(index, *map(int, span)): at for at, (index, span) in enumerate(zip(data.posting, data.spans))}
    count, width = len(data.posting), len(ACCOUNTABILITIES)
    out = TeacherLabels(
        np.zeros((count, width, 4)), np.zeros(count, bool),
        np.zeros((len(data.rows), width, 4)), np.zeros((len(data.rows), len(ROLES))), np.zeros(len(data.rows), bool),
    )
    places = [number.get(name) for name in z["ids"]]
    for name in ("findings", "roles"):
        shares = z[name][1 + without] / 255
        shares = shares / np.maximum(shares.sum(-1, keepdims=True), 1e-9)
        for at, place in enumerate(places):
            if place is not None:
                getattr(out, name)[place], out.whole[place] = shares[at], True
    told = z["owners"][1 + without] / 255
    for at, (index, span) in enumerate(zip(z["posting"], z["spans"])):
        place = segment.get((places[index], *map(int, span)))
        if place is not None:
            out.owners[place, :, 1:], out.known[place] = told[at], True
    for at, index in enumerate(data.posting):  # what was said in other words means the same
        row = data.rows[index]
        if row["kind"] == "version":
            place = segment.get((row["of"], *old_span(row, *map(int, data.spans[at]))))
            if place is not None:
                out.owners[at], out.known[at] = out.owners[place], out.known[place]
    for index, row in enumerate(data.rows):
        if row["kind"] == "version":
            for part in (out.findings, out.roles, out.whole):
                part[index] = part[row["of"]]
    out.owners[:, :, 0] = np.clip(1 - out.owners[:, :, 1:].sum(-1), 0, 1)
    out.owners /= out.owners.sum(-1, keepdims=True)
    return out
