"""The start of the small encoder: layers of all-MiniLM-L6-v2, pruned, then taught to foretell piece by piece what the layers of all-mpnet-base-v2 make of a
segment. No label is needed.

    python training/foretell.py WORK ENCODER

Reads WORK/learnt-from.pkl, writes training/start/encoder.pt, which is part of the repository. ENCODER is a folder with the files of all-mpnet-base-v2. Four minutes on a
large GPU, most of a day on one core: each segment is cut anew in every turn, so that its states have to be reckoned anew.
"""

import argparse
import time

import numpy as np
import torch
import torch.nn as nn
from transformers import MPNetModel

import corpus as c
import learnt_from
import minilm
import prune
from pieces import everything

LAYERS = (5, 9, 12)             # whose states are foretold
WIDTH = 768
DEPTH, EARS, INNER = 4, 6, 384  # layers, heads of attention and inner numbers that are kept: of 6, 12 and 1,536
BEGIN, END, PAD, SHIFT = 0, 2, 1, 4   # all-mpnet-base-v2 counts the same pieces from four on
SEED, HELD = 5, 1000            # segments that are held out to score on
RATE, STEP = 8e-4, 12_000       # pieces in a step
CUT = 0.5                       # how often a segment is cut to a part of itself
LEAST = 4                       # pieces of a part


class Segments:
    """Each segment of the texts once; `numbers`: a kept piece's number in the model's vocabulary."""

    def __init__(self, data):
        at = np.concatenate([[0], np.cumsum(data.size.astype(np.int64))])
        once = {}
        for segment in np.flatnonzero(data.form != c.FORMS.index("heading")):
            once.setdefault(data.pieces[at[segment] : at[segment + 1]].tobytes(), segment)
        self.ids = [data.pieces[at[s] : at[s + 1]].astype(np.int64) for s in once.values()]
        place = {piece: number for number, piece in enumerate(everything())}
        self.numbers = np.array([place[piece] for piece in data.vocabulary])

    def steps(self, which, rng, cut=CUT):
        """Lists of arrays of pieces, of like length."""
        parts = []
        for ids in (self.ids[s] for s in which):
            if len(ids) > 2 * LEAST and rng.random() < cut:
                length = rng.integers(LEAST, len(ids))
                start = rng.integers(0, len(ids) - length + 1)
                ids = ids[start : start + length]
            parts.append(ids)
        parts.sort(key=lambda ids: len(ids) + 2 * rng.random())
        out, now, size = [], [], 0
        for ids in parts:
            if size + len(ids) > STEP:
                out.append(now)
                now, size = [], 0
            now.append(ids)
            size += len(ids)
        out.append(now)
        rng.shuffle(order := np.arange(len(out)))
        return [out[k] for k in order]

    def grid(self, parts, device):
        longest = max(map(len, parts))
        ids, large = np.zeros((len(parts), longest), np.int64), np.full((len(parts), longest + 2), PAD)
        large[:, 0] = BEGIN
        for row, part in enumerate(parts):
            ids[row, : len(part)] = part
            large[row, 1 : len(part) + 1], large[row, len(part) + 1] = self.numbers[part] + SHIFT, END
        live = np.arange(longest) < np.array([len(part) for part in parts])[:, None]
        return [torch.as_tensor(x, device=device) for x in (ids, live, large)]


def states_of(model, large, live):
    """pieces x numbers, layer beside layer."""
    with torch.no_grad(), torch.autocast(large.device.type, torch.bfloat16):
        layers = model(large, attention_mask=(large != PAD).long(), output_hidden_states=True).hidden_states
    return torch.cat([layers[k][:, 1:-1][live] for k in LAYERS], 1).float()


def student(segments):
    """An encoder cut from the model's."""
    rng = np.random.default_rng(SEED)
    some = [segments.numbers[segments.ids[s]] for s in rng.choice(len(segments.ids), 600, replace=False)]
    longest = max(map(len, some))
    ids = torch.tensor([[*part, *[0] * (longest - len(part))] for part in some])
    live = torch.arange(longest) < torch.tensor([len(part) for part in some])[:, None]
    return prune.pruned(minilm.whole(DEPTH), torch.tensor(segments.numbers), EARS, INNER, ids, live)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("encoder")
    parser.add_argument("--epochs", type=int, default=35)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    rng, device = np.random.default_rng(SEED), options.device
    data = learnt_from.read(options.work)
    segments = Segments(data)
    order = rng.permutation(len(segments.ids))
    held, seen = order[:HELD], order[HELD:]
    large = MPNetModel.from_pretrained(options.encoder, add_pooling_layer=False).to(device).eval()
    _, live, ids = segments.grid([segments.ids[s] for s in seen[:1000]], device)
    states = states_of(large, ids, live)
    middle, spread = states.mean(0), states.std(0).clamp_min(0.01)  # some numbers never change
    encoder = student(segments).to(device)
    tells = nn.Linear(2 * encoder.norm.normalized_shape[0], len(LAYERS) * WIDTH).to(device)
    both = nn.ModuleList([encoder, tells])
    missed = lambda ids, live, target: (tells(encoder(ids, live)[live]) - target).pow(2).mean()
    steps = sum(len(segments.ids[s]) for s in seen) * (1 - CUT / 2) / STEP * options.epochs
    optimiser = torch.optim.AdamW(both.parameters(), lr=RATE, weight_decay=0.01, fused=device.startswith("cuda"))
    rate = lambda done: min(1.0, (done + 1) / 100, max(0.0, 1.02 - done / steps) / 0.7)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    started = time.time()
    for epoch in range(options.epochs):
        for parts in segments.steps(seen, rng):
            ids, live, whole = segments.grid(parts, device)
            target = (states_of(large, whole, live) - middle) / spread
            optimiser.zero_grad()
            with torch.autocast(device.split(":")[0], torch.bfloat16):
                loss = missed(ids, live, target)
            loss.backward()
            nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        if epoch % 5 == 0 or epoch == options.epochs - 1:
            with torch.no_grad():
                ids, live, whole = segments.grid([segments.ids[s] for s in held], device)
                left = float(missed(ids, live, (states_of(large, whole, live) - middle) / spread))
            print(f"epoch {epoch + 1}: misses {left:.3f} of the variance of unseen segments' states; {time.time() - started:.0f} s", flush=True)
    minilm.START.parent.mkdir(exist_ok=True)
    minilm.save_start({name: value.cpu() for name, value in encoder.state_dict().items()}, data.vocabulary)


if __name__ == "__main__":
    main()
