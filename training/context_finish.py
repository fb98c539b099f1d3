"""From the folds of context_train.py to the weights file: weigher, role points, word leans, quantised weights.

    python training/context_finish.py ../shared/corpus WORK packages/core/weights/context.bin
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import corpus as c
import model_file
import rows as r
import weighing
from linear import softmax
from train_linear import report
from words import slot, tokens

VERSION = "2"
SHARE = 0.5                            # of the network, against the wide linear model
PRICE = 0.4                            # of the weigher
POINTS_PRICE = 0.06                    # of the role points and the word leans
ORGANISATION_PRICE = 0.06
LEAST_IMPORTANCE = 0.02               # as in context-reader.ts
FEW_WORDS = 30                        # as in word-leans.ts


def unseen(work, segments):
    """What the folds' models say of the segments of postings that they have not seen: the mean of network and wide model."""
    owners, asked, any_ = np.zeros((segments, 9, 4)), np.zeros(segments), np.zeros(segments)
    owners[:, :, 0] = 1
    for path in sorted(Path(work).glob("fold[0-9].npz")):
        z = np.load(path)
        owners[z["rows"]] = softmax(SHARE * z["owners"] + (1 - SHARE) * z["wide"])
        asked[z["rows"]], any_[z["rows"]] = z["asked"], z["any"]
    return owners, asked, any_


def word_sums(texts, table, fingerprint):
    """segment -> the sum of its known words' vectors, and how many they are."""
    known = [[bucket for bucket, mark in map(slot, tokens(text)) if fingerprint[bucket] == mark] for posting in texts for text in posting]
    return np.array([table[k].sum(0) for k in known]), np.array([len(k) for k in known])


def topics(posting, count, sums, sizes, importance):
    """posting -> mean vector of its known words, each segment weighed by its importance; drawn to zero where few words speak, as
    word-leans.ts does, so that a single sentence does not count as a whole posting."""
    out, totals = np.zeros((count, sums.shape[1])), np.zeros(count)
    np.add.at(out, posting, sums * importance[:, None])
    np.add.at(totals, posting, sizes * importance)
    return out / (totals + FEW_WORDS)[:, None]


def fit_leans(design, target, classes, price):
    """Multinomial logistic regression on standardised columns -> weights on the raw columns, biases."""
    mean, std = design.mean(0), design.std(0) + 1e-3
    model = LogisticRegression(C=price, max_iter=1000).fit((design - mean) / std, target)
    weights, bias = np.zeros((len(classes), design.shape[1])), np.full(len(classes), -8.0)
    weights[model.classes_] = model.coef_ / std
    bias[model.classes_] = model.intercept_ - (model.coef_ / std) @ mean
    return weights, bias


def fit_roles(findings, topic, roles):
    """Points for the findings' owners (whole numbers, ten to one unit of log-odds) and leans of the topic."""
    flat = findings.reshape(len(findings), -1)
    weights, bias = fit_leans(np.concatenate([flat, topic], 1), roles, c.ROLES, POINTS_PRICE)
    scale = 10
    points = np.rint(weights[:, : flat.shape[1]].reshape(len(c.ROLES), 9, 4) * scale)
    # the four owners add up to one: moved so that `unstated` is worth nothing
    base = np.rint(points[:, :, 3].sum(1))
    points -= points[:, :, 3:]
    policy = {
        "scale": scale,
        "roles": {
            role: {
                "base": int(base[k]),
                "findings": {a: {o: int(points[k, i, j]) for j, o in enumerate(c.FINDINGS)} for i, a in enumerate(c.ACCOUNTABILITIES)},
                "lean": scale,
            }
            for k, role in enumerate(c.ROLES)
        },
    }
    return policy, weights[:, flat.shape[1] :], bias


def by_rows(array):
    limit = np.maximum(np.abs(array).max(1), 1e-8)
    return np.rint(array / limit[:, None] * 127).astype(np.int8), (limit / 127).astype(np.float32)


def tensors(state, table, fingerprint, leans, role_bias, organisation_bias):
    """The model's matrices as the reader wants them: inputs x outputs."""
    s = {name: value.numpy() for name, value in state.items()}
    owners = slice(0, 36)
    s["own"] = s["own"] * SHARE
    s["mean.weight"], s["mean.bias"] = s["mean.weight"] * SHARE, s["mean.bias"] * SHARE + (1 - SHARE) * s["linear.bias"]
    s["context.weight"][owners] *= SHARE
    s["context.bias"][owners] *= SHARE
    s["wide.weight"] = s["wide.weight"] * SHARE + (1 - SHARE) * s["linear.weight"]
    out = {"fingerprints": fingerprint.astype(np.uint8)}
    for name in ("words", "grams"):
        out[name], out[f"{name}.scale"] = by_rows(s[f"{name}.weight"])
    norm = lambda k: np.concatenate([s[f"norms.{k}.weight"], s[f"norms.{k}.bias"]])
    out["norm"] = norm(0)
    k = 0
    while f"mix.{k}.weight" in s:
        w = s[f"mix.{k}.weight"]  # outputs x inputs x taps
        out[f"layer.{k}.weights"] = w.transpose(2, 1, 0).reshape(-1, w.shape[0])
        out[f"layer.{k}.bias"], out[f"layer.{k}.norm"] = s[f"mix.{k}.bias"], norm(k + 1)
        k += 1
    for name in ("look", "mean", "context"):
        out[name], out[f"{name}.bias"] = s[f"{name}.weight"].T, s[f"{name}.bias"]
    out["own"] = s["own"]
    for name, suffix in (("forward", ""), ("backward", "_reverse")):
        out[f"{name}.input"], out[f"{name}.input.bias"] = s[f"gru.weight_ih_l0{suffix}"].T, s[f"gru.bias_ih_l0{suffix}"]
        out[f"{name}.hidden"], out[f"{name}.hidden.bias"] = s[f"gru.weight_hh_l0{suffix}"].T, s[f"gru.bias_hh_l0{suffix}"]
    for name in ("kind", "any"):
        out[name] = np.concatenate([s[f"{name}.weight"][0], s[f"{name}.bias"]])
    out["wide"], out["wide.scale"] = model_file.quantise(s["wide.weight"])
    known = fingerprint > 0
    table = np.where(known[:, None], table, 0)
    out["leans"], out["leans.scale"] = model_file.quantise(table @ leans.T)
    out["role.bias"], out["organisation.bias"], out["finding.bias"] = role_bias, organisation_bias, np.zeros(36)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("out")
    options = parser.parse_args()
    words = np.load(Path(options.work) / "words.npz")
    table, fingerprint = words["table"].astype(np.float32), words["fingerprint"]
    rows = r.corpus_rows(options.corpus)
    own_count = len(rows)
    rows += r.more_labelled(options.corpus) + r.written_postings()
    count = len(rows)
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
        owners, asked, any_ = unseen(options.work, len(data.posting))
        heading = data.form == c.FORMS.index("heading")
        importance = np.where(heading, 0, any_ + LEAST_IMPORTANCE)
        keep = ~heading
        own = weighing.own_features(data.posting[keep], count, owners[keep], asked[keep], scratch)
        gold, employers = c.gold_findings(rows), c.employers(rows)
        sums, sizes = word_sums(data.texts(), table, fingerprint)
        middle = (sums * importance[:, None]).sum(0) / (sizes * importance).sum()
        table = table - middle  # a word leans by how it differs from the middle of all words
        sums = sums - sizes[:, None] * middle
        topic = topics(data.posting, count, sums, sizes, importance)
        made, made_gold, hosts = weighing.made_postings(data.only(keep), gold, count, np.random.default_rng(7))
        pieces, of = np.concatenate(made), np.repeat(np.arange(len(made)), [len(m) for m in made])
        made_own = weighing.own_features(of, len(made), owners[keep][pieces], asked[keep][pieces], scratch)
        single = topics(np.arange(len(made)), len(made), *(x[keep][[m[-1] for m in made]] for x in (sums, sizes, importance)))
        made_topic = np.where(hosts[:, None] >= 0, topic[hosts], single)
        made = (made_own, made_gold, made_topic)
        findings = weighing.weigh_unseen(own, gold, employers, PRICE, topic, made)
        roles = np.array([c.ROLES.index(row["labels"]["role"]) for row in rows])
        organisations = np.array([c.ORGANISATIONS.index(row["labels"]["org"]) for row in rows])
        judged, placed = np.zeros((count, len(c.ROLES))), np.zeros((count, len(c.ORGANISATIONS)))
        for inside, outside in GroupKFold(5).split(gold, groups=employers):
            policy, lean, bias = fit_roles(findings[inside], topic[inside], roles[inside])
            judged[outside] = weighing.apply_policy(policy, findings[outside], topic[outside] @ lean.T + bias)
            w, b = fit_leans(topic[inside], organisations[inside], c.ORGANISATIONS, ORGANISATION_PRICE)
            placed[outside] = topic[outside] @ w.T + b
        report(gold[:own_count], findings[:own_count], rows[:own_count], judged[:own_count], placed[:own_count])
        weigher, finding_lean = weighing.fit_with_made(own, gold, PRICE, topic, made)
        policy, role_lean, role_bias = fit_roles(findings, topic, roles)
        place_lean, place_bias = fit_leans(topic, organisations, c.ORGANISATIONS, ORGANISATION_PRICE)
    final = Path(options.work) / "fold-1.pt"
    if not final.exists():
        print("no final model: nothing written")
        return
    state = torch.load(final, weights_only=True)
    leans = np.concatenate([role_lean, place_lean, finding_lean.reshape(36, -1)])
    size = model_file.write_context(options.out, VERSION, tensors(state, table, fingerprint, leans, role_bias, place_bias), weigher, policy)
    print(f"wrote {options.out}: {size:,} bytes")


if __name__ == "__main__":
    main()
