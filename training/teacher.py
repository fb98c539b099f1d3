"""Trains the teacher on the states of teacher_states.py and writes what it says of postings it has not seen: labels/teacher.npz.

    python training/teacher.py ../shared/corpus WORK

What is written down is the mean of the teacher and of a linear reader that learnt from labels alone (WORK/linear-alone.npz of
`train_linear.py --labels-alone`), in log-odds: they err in different places. Both have not seen the employer of the posting.
"""

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import torch

import corpus as c
import rows as r
import teacher_labels
from context_train import one_turn, quality
from linear import softmax
from objective import Objective, step
from heads import Heads
from teacher_states import all_rows

SEED, EPOCHS, RATE, TOKENS = 3, 9, 1e-3, 2500
SHARE = 0.6   # of the teacher, against the linear reader


class Postings:
    """Batches of the postings that have states."""

    def __init__(self, data, work):
        self.states = np.load(Path(work) / "states.npy", mmap_mode="r")
        z = np.load(Path(work) / "states.npz")
        self.segments, self.start, self.size = z["segments"], z["start"], z["size"]
        self.starts = np.searchsorted(data.posting, np.arange(len(data.rows) + 1))
        self.of = np.searchsorted(self.segments, self.starts)  # posting -> its first segment that has states
        before = np.concatenate([[0], np.cumsum(self.size)])
        self.sizes = before[self.of[1:]] - before[self.of[:-1]]
        self.where = torch.tensor(np.concatenate([np.eye(6, dtype=np.float32)[data.section], np.eye(3, dtype=np.float32)[data.form]], 1))

    def batch(self, which):
        part = lambda p: np.arange(self.of[p], self.of[p + 1])
        mine = np.concatenate([part(p) for p in which])
        lengths = [int(self.starts[p + 1] - self.starts[p]) for p in which]
        before = np.cumsum([0, *lengths])
        sizes = self.size[mine]
        segments = self.segments[mine]
        post = np.repeat(np.arange(len(which)), [self.of[p + 1] - self.of[p] for p in which])
        at = segments - self.starts[np.array(which)][post] + before[post]
        states = np.concatenate([self.states[at : at + size] for at, size in zip(self.start[mine], sizes)])
        return segments, {
            "states": torch.as_tensor(states, dtype=torch.float), "of": torch.as_tensor(np.repeat(np.arange(len(mine)), sizes)),
            "size": torch.as_tensor(sizes, dtype=torch.float), "lengths": lengths, "at": torch.as_tensor(at), "post": torch.as_tensor(post),
            "heard": torch.ones(len(mine)),  # headings have no states
            "where": torch.cat([self.where[self.starts[p] : self.starts[p + 1]] for p in which]),
        }

    def bundles(self, rows, rng):
        out, now, size = [], [], 0
        for p in sorted(rows, key=lambda p: self.sizes[p] + rng.random() * 60):
            if now and size + self.sizes[p] > TOKENS:
                out.append(now)
                now, size = [], 0
            now.append(p)
            size += self.sizes[p]
        out.append(now)
        rng.shuffle(out)
        return out


def train(postings, objective, inside):
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    model = Heads()
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.02)
    turn = lambda: postings.bundles(one_turn(objective.rows, inside, rng), rng)
    steps = sum(len(turn()) + 4 for _ in range(EPOCHS))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.15, anneal_strategy="linear")
    for _ in range(EPOCHS):
        model.train()
        for part in turn():
            segments, b = postings.batch(part)
            loss = objective.loss(torch.as_tensor(segments), torch.as_tensor(part), model(b))
            step(model, optimiser, schedule, loss)
    return model.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    rows = all_rows(options.corpus)
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
    heading = data.form == c.FORMS.index("heading")
    data.known[heading] = 0
    postings, objective, fold_of = Postings(data, options.work), Objective(data), r.folds(rows)
    linear = np.load(Path(options.work) / "linear-alone.npz")
    posted, have = np.array([row["kind"] != "version" for row in rows]), postings.sizes > 0
    mine = postings.segments[posted[data.posting[postings.segments]]]
    aloud = (np.cumsum(~heading) - 1)[mine]  # the linear reader's rows leave out headings; of those nothing is learnt
    started = time.time()

    def told(inside, linear_owners):
        """What a teacher says of all postings that has learnt from those of `inside`, and the linear reader with it."""
        model = train(postings, objective, inside)
        owners, find, role = np.zeros((len(heading), 9, 4)), np.zeros((len(rows), 9, 4)), np.zeros((len(rows), len(c.ROLES)))
        outside = np.setdiff1d(np.flatnonzero(have & posted), inside)
        with torch.no_grad():
            for at in range(0, len(outside), 8):
                part = outside[at : at + 8]
                segments, b = postings.batch(part)
                owners[segments], _, _, find[part], role[part] = (x.numpy() for x in model(b))
        real = np.array([rows[p]["kind"] != "written" for p in outside])
        keep = np.isin(np.arange(len(heading)), mine) & np.isin(data.posting, outside[real])
        print(f"{len(inside)} postings seen: {quality(softmax(owners), data, keep)} {time.time() - started:.0f} s", flush=True)
        logs = [np.log(p.clip(1e-9)) for p in (softmax(owners[mine]), linear_owners[aloud])]
        return softmax(SHARE * logs[0] + (1 - SHARE) * logs[1]), softmax(find[have & posted]), softmax(role[have & posted])

    seen = {}  # the folds that a teacher has learnt from -> what it says
    for fold in range(r.FOLDS):
        seen[frozenset({fold})] = told(np.flatnonzero((fold_of == fold) & have), linear[f"seen{fold}"])
        seen[frozenset(range(r.FOLDS)) - {fold}] = told(np.flatnonzero((fold_of != fold) & have), linear["owners"])
    have &= posted
    number = np.cumsum(have) - 1
    posting = number[data.posting[mine]]
    own_fold = fold_of[have]
    out = [np.zeros((1 + r.FOLDS, *part.shape)) for part in seen[frozenset({0})]]
    for without in range(-1, r.FOLDS):
        for fold in set(range(r.FOLDS)) - {without}:
            words = seen[frozenset(range(r.FOLDS)) - {fold, without}]
            for target, part, which in zip(out, words, (own_fold[posting], own_fold, own_fold)):
                target[1 + without][which == fold] = part[which == fold]
    teacher_labels.write(teacher_labels.PATH, [row for row, h in zip(rows, have) if h], posting, data.spans[mine], *out)


if __name__ == "__main__":
    main()
