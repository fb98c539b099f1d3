"""Postings as batches of the pieces of those segments that are read. Each segment stands by itself; segments of like length lie together."""

import numpy as np
import torch

import corpus as c
from minilm import PLACES

GATE = 0.1      # a segment that the linear reader holds less likely to say anything is not read
SHORT = 8       # a posting of at most so many segments that are no headings is read whole
GROUPS = 6      # of like length, in a batch


def short(posting, aloud):
    """segment -> whether it stands in a short posting; `aloud`: segments that are no headings"""
    return np.bincount(posting, aloud)[posting] <= SHORT


class Postings:
    """`data`: as learnt_from.py writes it."""

    def __init__(self, data, device="cpu", gate=GATE):
        self.data, self.device = data, device
        self.starts = np.searchsorted(data.posting, np.arange(len(data.rows) + 1))
        self.at = np.concatenate([[0], np.cumsum(data.size.astype(np.int64))])
        self.size = np.minimum(data.size, PLACES).astype(np.int64)
        aloud = data.form != c.FORMS.index("heading")
        self.read = ((data.says >= gate) | short(data.posting, aloud)) & aloud
        self.some = self.read.copy()
        for p in range(len(data.rows)):  # a posting of which nothing passes is read from its first segment, so that no batch is empty
            mine = slice(self.starts[p], self.starts[p + 1])
            if not self.read[mine].any():
                self.some[self.starts[p]] = True
        self.where = np.concatenate([np.eye(6, dtype=np.float32)[data.section], np.eye(3, dtype=np.float32)[data.form]], 1)
        self.length = np.add.reduceat(self.size * self.some, self.starts[:-1])

    def batch(self, which):
        """The numbers of the segments that are read, and what a model wants to know of them."""
        lengths = np.diff(self.starts)[which]
        every = np.concatenate([np.arange(self.starts[p], self.starts[p + 1]) for p in which])
        post = np.repeat(np.arange(len(which)), lengths)
        at = np.flatnonzero(self.some[every])
        at = at[np.argsort(self.size[every[at]], kind="stable")]
        mine = every[at]
        size = self.size[mine]
        tensor = lambda x: torch.as_tensor(x, device=self.device)
        groups = []
        for part in np.array_split(np.arange(len(mine)), min(GROUPS, len(mine))):
            longest = int(size[part].max())
            place = np.arange(longest)
            live = place < size[part][:, None]
            ids = self.data.pieces[np.where(live, self.at[mine[part]][:, None] + place, 0)].astype(np.int64)
            groups.append((tensor(ids * live), tensor(live)))
        return mine, {
            "groups": groups, "of": tensor(np.repeat(np.arange(len(mine)), size)), "size": tensor(size.astype(np.float32)), "lengths": lengths.tolist(),
            "at": tensor(at), "post": tensor(post[at]), "where": tensor(self.where[every]), "heard": tensor(self.read[mine].astype(np.float32)),
        }

    def bundles(self, rows, rng, most):
        """Postings in turns of at most `most` pieces; like lengths together, as their segments are."""
        out, now, size = [], [], 0
        for p in sorted(rows, key=lambda p: self.length[p] + rng.random() * 60):
            if now and size + self.length[p] > most:
                out.append(np.array(now))
                now, size = [], 0
            now.append(p)
            size += self.length[p]
        out.append(np.array(now))
        rng.shuffle(out)
        return out
