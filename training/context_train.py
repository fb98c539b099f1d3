"""Trains the context reader: folds over the labelled postings for the weigher, then one model on everything.

    python training/context_train.py WORK --folds 0 1 -1

Reads WORK/learnt-from.pkl, starts from start/encoder.pt. Fold K leaves out the employers of fold K and writes WORK/foldK.npz: what the model says of the postings left
out. Fold -1 is the model that ships. Single sentences are learnt from in every fold and tested on in none.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch

import learnt_from
import minilm
import rows as r
import teacher_labels
from batches import Postings
from context_model import ContextModel
from linear import softmax
from objective import Objective, document_targets, step
from train_linear import kappa

SEED = 7
SENTENCES = 0.5   # share of the single sentences that a turn over everything reads
AS_POSTED = 0.4   # how often a posting is read as it was posted, where there are versions in other words
POSTED = ("corpus", "more", "written")
REAL = ("corpus", "more")


def one_turn(rows, inside, rng):
    """`inside` with one version of each posting that has several, as it was posted or in other words, and some of the single sentences."""
    said = {}
    for p in inside:
        if rows[p]["kind"] not in ("pair", "frame") or rng.random() < SENTENCES:
            said.setdefault(rows[p].get("of", p), []).append(p)
    return np.array([ways[0] if len(ways) == 1 or rng.random() < AS_POSTED else rng.choice(ways[1:]) for ways in said.values()])


def predict(model, postings, which, most=20_000):
    """segments, owners, asked, anything, postings, findings and role: owners, findings and role in log-odds. Of segments that are read."""
    model.eval()
    parts, order = [], []
    with torch.no_grad():
        for part in postings.bundles(which, np.random.default_rng(0), most):
            mine, b = postings.batch(part)
            own, kind, any_, find, role = (x.float().cpu().numpy() for x in model(b))
            keep = postings.read[mine]
            parts.append((mine[keep], own[keep], 1 / (1 + np.exp(-kind[keep])), 1 / (1 + np.exp(-any_[keep])), part, find, role))
    return [np.concatenate(part) for part in zip(*parts)]


def train(postings, objective, inside, options, report):
    torch.manual_seed(SEED + options.seed)
    rng = np.random.default_rng(SEED + options.seed)
    model = ContextModel(minilm.read_start(postings.data.vocabulary)).to(options.device)
    optimiser = torch.optim.AdamW(
        [{"params": model.heads(), "lr": options.rate}, {"params": list(model.encoder.parameters()), "lr": options.encoder_rate}], weight_decay=0.02, fused=options.device.startswith("cuda")
    )
    turn = lambda: postings.bundles(one_turn(objective.rows, inside, rng), rng, options.pieces)
    steps = sum(len(turn()) + 4 for _ in range(options.epochs))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [options.rate, options.encoder_rate], total_steps=steps, pct_start=0.1, anneal_strategy="linear")
    started = time.time()
    for epoch in range(options.epochs):
        model.train()
        total, seen = 0.0, 0
        for part in turn():
            segments, b = postings.batch(part)
            loss = objective.loss(torch.as_tensor(segments, device=options.device), torch.as_tensor(part, device=options.device), model(b))
            step(model, optimiser, schedule, loss)
            total, seen = total + loss.detach(), seen + 1
        if epoch == 3 or epoch == options.epochs - 1:
            print(f"epoch {epoch + 1}: loss {float(total) / seen:.3f} {report(model)} {time.time() - started:.0f} s", flush=True)
    return model


def quality(owners, data, keep):
    """Negative log-likelihood, best F1 of 'says something', and the share of right owners where something is said."""
    y, p, known = data.owner[keep], owners[keep], data.known[keep] > 0
    nll = -np.log(np.clip(np.take_along_axis(p, y[..., None], 2)[..., 0], 1e-6, 1))[known].mean() * 9
    said, best = (y > 0) & known, 0.0
    for threshold in np.linspace(0.15, 0.6, 10):
        guess = (p[:, :, 0] < 1 - threshold) & known
        best = max(best, 2 * (guess & said).sum() / max(1, guess.sum() + said.sum()))
    return f"nll {nll:.3f} F1 {best:.3f} owner {(p[:, :, 1:].argmax(-1) + 1 == y)[said].mean():.3f}"


def scores(data, postings, real, told):
    """How well the model's own word fits the labels of real postings; what is not read says nothing."""
    segments, owners, _, _, order, find, role = told
    whole = np.zeros((len(data.posting), 9, 4))
    whole[..., 0] = 0.997
    whole[..., 1:] = 0.001
    whole[segments] = softmax(owners)
    mine = real[order]
    gold, judged, *_ = document_targets([data.rows[p] for p in order[mine]])
    kappas = [kappa(gold[:, a], find[mine, a].argmax(-1)) for a in range(9)]
    return f"{quality(whole, data, np.isin(data.posting, order[mine]))} k3 {np.mean(kappas[:3]):.3f} k9 {np.mean(kappas):.3f} role {np.mean(judged == role[mine].argmax(-1)):.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("--folds", type=int, nargs="+", default=[*range(r.FOLDS), -1])
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--rate", type=float, default=1e-3, help="of the heads")
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--pieces", type=int, default=6000, help="in a step")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu", help="cuda when there is one, else cpu")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    work, data = Path(options.work), learnt_from.read(options.work)
    postings = Postings(data, options.device)
    kinds, fold_of = np.array([row["kind"] for row in data.rows]), np.array([row["fold"] for row in data.rows])
    posted, real = np.isin(kinds, POSTED + ("pair",)), np.isin(kinds, REAL)
    for fold in options.folds:
        inside = np.flatnonzero(fold_of != fold) if fold >= 0 else np.arange(len(kinds))
        outside = np.flatnonzero(posted & (fold_of == fold))
        objective = Objective(data, options.device, teacher_labels.read(data, fold, tuned=True))
        shown = outside[real[outside]] if fold >= 0 else np.flatnonzero(real)[:60]
        report = lambda model: f"fold {fold}: {scores(data, postings, real, predict(model, postings, shown))}"
        model = train(postings, objective, inside, options, report)
        torch.save({name: value.cpu() for name, value in model.state_dict().items()}, work / f"fold{fold}.pt")
        if fold >= 0:
            names = ("rows", "owners", "asked", "any", "postings", "find", "role")
            np.savez_compressed(work / f"fold{fold}.npz", **dict(zip(names, predict(model, postings, outside))))


if __name__ == "__main__":
    main()
