"""Trains a large encoder further, a copy for each set of folds, and writes what each says of the postings it has not seen.

    python training/tuned_teacher.py WORK ENCODER

Reads WORK/learnt-from.pkl, writes WORK/told-FOLDS.npz. Minutes on a GPU, many hours without
one. ENCODER is a folder with the files of all-mpnet-base-v2.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from transformers import MPNetModel

import corpus as c
import learnt_from
from context_train import one_turn, scores
from foretell import BEGIN, END, PAD, SHIFT
from objective import Objective, step
from pieces import everything
from tuned_model import TunedEncoder

SEED, EPOCHS, TOKENS = 3, 5, 12288
RATE, ENCODER_RATE, DECAY = 1e-3, 6e-5, 0.9   # of the heads, of the encoder's last layer, and how much less for each layer below
WINDOW = 384                                  # pieces that the encoder reads at once, in whole segments


class Postings:
    """Batches of windows of whole segments; no window holds parts of two postings."""

    def __init__(self, data, device):
        self.data, self.device = data, device
        place = {piece: number for number, piece in enumerate(everything())}
        self.pieces = np.array([place[piece] + SHIFT for piece in data.vocabulary])[data.pieces]
        self.starts = np.searchsorted(data.posting, np.arange(len(data.rows) + 1))
        self.at = np.concatenate([[0], np.cumsum(data.size.astype(np.int64))])
        self.shape = [self.windows(p) for p in range(len(data.rows))]
        self.where = np.concatenate([np.eye(6, dtype=np.float32)[data.section], np.eye(3, dtype=np.float32)[data.form]], 1)

    def windows(self, posting):
        """Lists of segments, and how long the longest of them is."""
        out, now, size, longest = [], [], 1, 0
        for segment in range(self.starts[posting], self.starts[posting + 1]):
            length = int(self.data.size[segment]) + 1
            if now and size + length > WINDOW:
                out.append(now)
                now, size = [], 1
            now.append(segment)
            size += length
            longest = max(longest, size)
        return [*out, now], longest

    def batch(self, which):
        windows = [window for p in which for window in self.shape[p][0]]
        size, longest = self.data.size, max(self.shape[p][1] for p in which)
        ids = np.full((len(windows), longest), PAD, np.int64)
        place = []
        for row, window in enumerate(windows):
            ids[row, 0], at = BEGIN, 1
            for s in window:
                n = int(size[s])
                ids[row, at : at + n] = self.pieces[self.at[s] : self.at[s] + n]
                ids[row, at + n] = END
                place.append(row * longest + np.arange(at, at + n))
                at += n + 1
        segments = np.concatenate([np.arange(self.starts[p], self.starts[p + 1]) for p in which])
        lengths = [int(self.starts[p + 1] - self.starts[p]) for p in which]
        tensor = lambda x: torch.as_tensor(x, device=self.device)
        return segments, {
            "ids": tensor(ids), "live": tensor((ids != PAD).astype(np.int64)), "place": tensor(np.concatenate(place)), "of": tensor(np.repeat(np.arange(len(segments)), size[segments])),
            "size": tensor(size[segments].astype(np.float32)), "lengths": lengths, "at": tensor(np.arange(len(segments))), "post": tensor(np.repeat(np.arange(len(which)), lengths)),
            "where": tensor(self.where[segments]), "heard": tensor((self.data.form[segments] != c.FORMS.index("heading")).astype(np.float32)),
        }

    def bundles(self, rows, rng, tokens):
        """Postings of like length together: at most `tokens` pieces with padding."""
        out, now, count, longest = [], [], 0, 0
        for p in sorted(rows, key=lambda p: self.shape[p][1] * (1 + 0.3 * rng.random())):
            windows, size = self.shape[p]
            if now and (count + len(windows)) * max(longest, size) > tokens:
                out.append(now)
                now, count, longest = [], 0, 0
            now.append(p)
            count, longest = count + len(windows), max(longest, size)
        out.append(now)
        rng.shuffle(out)
        return out


def groups(model):
    """The encoder's parts with rates that fall from the last layer to the first; its word vectors stay."""
    model.encoder.embeddings.requires_grad_(False)
    layers = model.encoder.encoder.layer
    out = [{"params": model.heads(), "lr": RATE}, {"params": list(model.encoder.encoder.relative_attention_bias.parameters()), "lr": ENCODER_RATE}]
    return out + [{"params": list(layer.parameters()), "lr": ENCODER_RATE * DECAY ** (len(layers) - 1 - k)} for k, layer in enumerate(layers)]


def train(postings, objective, inside, encoder, report):
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    model = TunedEncoder(encoder()).to(postings.device)
    optimiser = torch.optim.AdamW(groups(model), weight_decay=0.02, fused=postings.device.startswith("cuda"))
    turn = lambda: postings.bundles(one_turn(objective.rows, inside, rng), rng, TOKENS)
    steps = sum(len(turn()) + 4 for _ in range(EPOCHS))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [group["lr"] for group in optimiser.param_groups], total_steps=steps, pct_start=0.1, anneal_strategy="linear")
    for epoch in range(EPOCHS):
        model.train()
        for part in turn():
            segments, b = postings.batch(part)
            loss = objective.loss(torch.as_tensor(segments, device=postings.device), torch.as_tensor(part, device=postings.device), model(b))
            step(model, optimiser, schedule, loss)
        report(epoch, model)
    return model


def tell(model, postings, which):
    """segments, owners, findings and role of these postings, as log-odds."""
    model.eval()
    segments, owners, find, role, order = [], [], [], [], []
    with torch.no_grad():
        for part in postings.bundles(which, np.random.default_rng(0), 4 * TOKENS):
            mine, b = postings.batch(part)
            own, _, _, found, judged = (x.float().cpu().numpy() for x in model(b))
            segments.append(mine), owners.append(own), find.append(found), role.append(judged), order.extend(part)
    return np.concatenate(segments), np.concatenate(owners), np.array(order), np.concatenate(find), np.concatenate(role)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("encoder")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seen", nargs="+", default=["0", "1", "2", "01", "02", "12"], help="the folds that a copy learns from")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    data = learnt_from.read(options.work)
    postings, objective = Postings(data, options.device), Objective(data, options.device)
    fold_of = np.array([row["fold"] for row in data.rows])
    kinds = np.array([row["kind"] for row in data.rows])
    real = np.isin(kinds, ("corpus", "more"))
    encoder = lambda: MPNetModel.from_pretrained(options.encoder, add_pooling_layer=False)
    started = time.time()
    for name in options.seen:
        seen = {int(fold) for fold in name}
        inside, outside = np.flatnonzero(np.isin(fold_of, [*seen, -1])), np.flatnonzero(~np.isin(fold_of, [*seen, -1]))

        def report(epoch, model):
            if epoch == EPOCHS - 1:
                segments, owners, order, find, role = tell(model, postings, outside[real[outside]])
                said = scores(data, postings, real, (segments, owners, None, None, order, find, role))
                print(f"seen {sorted(seen)} turn {epoch + 1}: {said} {time.time() - started:.0f} s", flush=True)

        parts = tell(train(postings, objective, inside, encoder, report), postings, outside)
        told = {part: value.astype(np.float16 if value.dtype == np.float32 else np.int32) for part, value in zip(("segments", "owners", "postings", "find", "role"), parts)}
        np.savez_compressed(Path(options.work) / f"told-{name}.npz", **told)


if __name__ == "__main__":
    main()
