"""Trains the context reader: folds over the labelled postings for the weigher, then one model on everything.

    python training/context_train.py ../shared/corpus WORK --folds 0 1 -1

Fold K leaves out the employers of fold K and writes WORK/foldK.npz: what the model says of the postings left out. Fold -1 is
the model that ships. Single sentences are learnt from in every fold and tested on in none.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch

import corpus as c
import linear
import rephrased
import rows as r
import teacher_labels
from context_model import ContextModel, Text
from frames import made_from_frames
from objective import Objective, document_targets, step
from train_linear import kappa

SEED = 7
SENTENCES = 0.5   # share of the single sentences that a turn over everything reads
AS_POSTED = 0.4   # how often a posting is read as it was posted, where there are versions in other words
FOLDS = r.FOLDS


def prepare(folder, work, table):
    rows = r.corpus_rows(folder) + r.more_labelled(folder) + r.written_postings()
    count = len(rows)
    rows += r.written_pairs() + made_from_frames() + rephrased.versions([row for row in rows if row["kind"] in ("corpus", "more")])
    data = c.load(rows, work)
    keep = [len(t) > 0 for t in data.texts()]
    assert all(keep), "a row without segments"
    where = np.concatenate([np.eye(6, dtype=np.float32)[data.section], np.eye(3, dtype=np.float32)[data.form]], 1)
    text = Text(data.texts(), where, table["fingerprint"])
    data.known[data.form == c.FORMS.index("heading")] = 0
    return data, text, count


def moved(batch, device):
    """The batch on the device; the lengths of the postings stay, as PyTorch wants them."""
    return {name: part.to(device) if torch.is_tensor(part) and name != "seg_len" else part for name, part in batch.items()}


def predict(model, text, which):
    model.eval()
    out = []
    device = model.own.device
    with torch.no_grad():
        for s in range(0, len(which), 16):
            b = moved(text.batch(which[s : s + 16]), device)
            own, kind, any_, find, role = model(b)
            out.append((b["rows"], own.cpu().numpy(), torch.sigmoid(kind).cpu().numpy(), torch.sigmoid(any_).cpu().numpy(), find.cpu().numpy(), role.cpu().numpy()))
    return [np.concatenate(part) for part in zip(*out)]


def batches(rows, lengths, tokens, rng):
    """Postings of like length together, at most `tokens` words with padding; single sentences fill batches of their own."""
    order = sorted(rows, key=lambda p: lengths[p] + rng.random() * 60)
    out, now, longest = [], [], 0
    for p in order:
        longest = max(longest, lengths[p])
        if now and longest * (len(now) + 1) > tokens:
            out.append(now)
            now, longest = [], lengths[p]
        now.append(p)
    out.append(now)
    rng.shuffle(out)
    return out


def one_turn(rows, inside, rng):
    """`inside` with one version of each posting that has several, as it was posted or in other words, and some of the single sentences."""
    said = {}
    for p in inside:
        if rows[p]["kind"] not in ("pair", "frame") or rng.random() < SENTENCES:
            said.setdefault(rows[p].get("of", p), []).append(p)
    return np.array([ways[0] if len(ways) == 1 or rng.random() < AS_POSTED else rng.choice(ways[1:]) for ways in said.values()])


def train(data, text, inside, fold, table, options, report):
    torch.manual_seed(SEED + options.seed)
    rng = np.random.default_rng(SEED + options.seed)
    device = options.device
    model = ContextModel(options.width, options.state, options.layers, table=table["table"].astype(np.float32)).to(device)
    objective = Objective(data, device, teacher_labels.read(data, fold))
    lengths = [sum(len(x[0]) + 1 for x in p) for p in text.postings]
    wide, tables = list(model.wide.parameters()), [model.words.weight, model.grams.weight]
    rest = [p for p in model.parameters() if all(p is not x for x in wide + tables)]
    rate = options.rate
    optimiser = torch.optim.AdamW(
        [{"params": rest, "lr": rate, "weight_decay": 0.02}, {"params": tables, "lr": rate / 2, "weight_decay": 0.0}, {"params": wide, "lr": rate * 2.5, "weight_decay": 0.02}], fused=True
    )
    steps = sum(len(batches(one_turn(data.rows, inside, rng), lengths, options.tokens, rng)) + 4 for _ in range(options.epochs))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [rate, rate / 2, rate * 2.5], total_steps=steps, pct_start=0.15, anneal_strategy="linear")
    started = time.time()
    for epoch in range(options.epochs):
        model.train()
        total, seen = 0.0, 0
        for part in batches(one_turn(data.rows, inside, rng), lengths, options.tokens, rng):
            b = moved(text.batch(part, rng, 0.03), device)
            loss = objective.loss(torch.as_tensor(b["rows"], device=device), torch.as_tensor(part, device=device), model(b))
            step(model, optimiser, schedule, loss)
            total, seen = total + loss.item(), seen + 1
        if epoch % 4 == 3 or epoch == options.epochs - 1:
            print(f"epoch {epoch + 1}: loss {total / seen:.3f} {report(model)} {time.time() - started:.0f} s", flush=True)
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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("--folds", type=int, nargs="+", default=[*range(FOLDS), -1])
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--tokens", type=int, default=7000)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--state", type=int, default=96)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu", help="cuda when there is one, else cpu")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    work = Path(options.work)
    table = np.load(work / "words.npz")
    scratch = work / f"scratch{options.folds[0]}"
    scratch.mkdir(exist_ok=True)
    data, text, count = prepare(options.corpus, scratch, table)
    everything, of = np.arange(len(data.rows)), data.posting
    as_posted = np.array([row["kind"] != "version" for row in data.rows])
    print(f"{count} labelled postings, {as_posted.sum() - count} single sentences, {(~as_posted).sum()} versions in other words, {len(of)} segments", flush=True)
    fold_of = r.folds(data.rows)
    for fold in options.folds:
        inside = np.flatnonzero(fold_of != fold) if fold >= 0 else everything
        outside = np.flatnonzero((fold_of == fold) & as_posted)
        shown = outside if fold >= 0 else inside[:60]

        def report(model):
            rows, owners, _, _, find, role = predict(model, text, shown)
            whole = np.zeros((len(of), 9, 4))
            whole[rows] = linear.softmax(owners)
            real = np.array([data.rows[p]["kind"] in ("corpus", "more") for p in shown])
            gold, judged, *_ = document_targets([data.rows[p] for p in shown])
            kappas = [kappa(gold[real, a], find[real, a].argmax(-1)) for a in range(9)]
            return f"fold {fold}: {quality(whole, data, np.isin(of, shown[real]))} k3 {np.mean(kappas[:3]):.3f} k9 {np.mean(kappas):.3f} role {np.mean(judged[real] == role[real].argmax(-1)):.3f}"

        model = train(data, text, inside, fold, table, options, report)
        rows, owners, asked, any_, find, role = predict(model, text, outside if fold >= 0 else everything[as_posted])
        torch.save({name: value.cpu() for name, value in model.state_dict().items()}, work / f"fold{fold}.pt")
        np.savez_compressed(work / f"fold{fold}.npz", rows=rows, owners=owners, asked=asked, any=any_, postings=outside if fold >= 0 else everything[as_posted], find=find, role=role)


if __name__ == "__main__":
    main()
