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
from context_model import HEADS
from words import slot, tokens

VERSION = "5"
SHARE, ASKED_SHARE = 0.55, 0.5         # of the network, against the linear reader
PRICE = 0.1                            # of the weigher
POINTS_PRICE = 0.06                    # of the role points and the word leans
LEAST_IMPORTANCE = 0.02               # as in context-reader.ts
FEW_WORDS = 30                        # as in word-leans.ts


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def unseen(work, linear, heading, postings):
    """What the folds' models say of the postings that they have not seen: of segments the mean of network and linear model, in
    log-odds; of whole postings the network's findings and role."""
    segments = len(heading)
    owners, asked, any_ = np.zeros((segments, 9, 4)), np.zeros(segments), np.zeros(segments)
    find, role = np.zeros((postings, 9, 4)), np.zeros((postings, len(c.ROLES)))
    for path in sorted(Path(work).glob("fold[0-9].npz")):
        z = np.load(path)
        owners[z["rows"]] = SHARE * z["owners"]
        asked[z["rows"]], any_[z["rows"]] = ASKED_SHARE * log_odds(z["asked"]), z["any"]
        find[z["postings"]], role[z["postings"]] = z["find"], z["role"]
    if len(linear["asked"]) != (~heading).sum():
        raise SystemExit("linear-unseen.npz is of other postings; run `python3 training/run.py train linear` again")
    owners[~heading] += (1 - SHARE) * np.log(np.clip(linear["owners"], 1e-9, 1))
    asked[~heading] += (1 - ASKED_SHARE) * log_odds(linear["asked"])
    return softmax(owners), 1 / (1 + np.exp(-asked)), any_, find, role


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


def fit_roles(findings, topic, network, roles):
    """Points for the findings' owners (whole numbers, ten to one unit of log-odds), leans of the topic, and what the network's role
    is worth."""
    flat = findings.reshape(len(findings), -1)
    weights, bias = fit_leans(np.concatenate([flat, topic, network], 1), roles, c.ROLES, POINTS_PRICE)
    scale, middle = 10, flat.shape[1]
    points = np.rint(weights[:, :middle].reshape(len(c.ROLES), 9, 4) * scale)
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
    return policy, weights[:, middle : middle + topic.shape[1]], weights[:, middle + topic.shape[1] :], bias


def by_rows(array):
    limit = np.maximum(np.abs(array).max(1), 1e-8)
    return np.rint(array / limit[:, None] * 127).astype(np.int8), (limit / 127).astype(np.float32)


def tensors(state, table, fingerprint, leans, role_bias, find_worth, role_worth, linear):
    """The model's matrices as the reader wants them: inputs x outputs. `find_worth` (accountability x owner x network's owner) and
    `role_worth` say what the network's own findings and role are worth: they are multiplied in."""
    s = {name: value.numpy() for name, value in state.items()}
    owners = slice(0, 36)
    for name in ("own", "mean.weight", "mean.bias", "wide.weight"):
        s[name] = s[name] * SHARE
    for name in ("context.weight", "context.bias"):
        s[name][owners] *= SHARE
        s[name][36] *= ASKED_SHARE
    for name in ("kind.weight", "kind.bias"):
        s[name] = s[name] * ASKED_SHARE
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
    for name, part in (("attention", "enter"), ("attention.out", "leave")):
        out[name], out[f"{name}.bias"] = s[f"attention.{part}.weight"].T, s[f"attention.{part}.bias"]
    out["attention.near"] = s["attention.near"]
    out["attention.norm"] = np.concatenate([s["attention.norm.weight"], s["attention.norm.bias"]])
    for name in ("look", "mean", "context"):
        out[name], out[f"{name}.bias"] = s[f"{name}.weight"].T, s[f"{name}.bias"]
    out["own"] = s["own"]
    for name, suffix in (("forward", ""), ("backward", "_reverse")):
        out[f"{name}.input"], out[f"{name}.input.bias"] = s[f"gru.weight_ih_l0{suffix}"].T, s[f"gru.bias_ih_l0{suffix}"]
        out[f"{name}.hidden"], out[f"{name}.hidden.bias"] = s[f"gru.weight_hh_l0{suffix}"].T, s[f"gru.bias_hh_l0{suffix}"]
    out["sign"] = s["sign"]
    out["sign.context"], out["sign.context.bias"] = s["sign_context.weight"].T, s["sign_context.bias"]
    out["find"] = np.einsum("afn,aon->afo", s["find"], find_worth)
    out["role"] = (role_worth @ s["role.weight"]).T
    for name in ("kind", "any"):
        out[name] = np.concatenate([s[f"{name}.weight"][0], s[f"{name}.bias"]])
    out["wide"], out["wide.scale"] = model_file.quantise(s["wide.weight"])
    # what the linear reader says of owners, of asked-for experience and of the organisation
    claims, organisations = np.arange(3 * HEADS + 1), np.arange(3 * HEADS + 1 + len(c.ROLES), len(model_file.COLUMNS))
    rows, scales, bias = (part[..., np.concatenate([claims, organisations])] for part in linear)
    share = np.concatenate([np.full(3 * HEADS, 1 - SHARE), [1 - ASKED_SHARE], np.ones(len(organisations))])
    out["linear"], out["linear.scale"], out["linear.bias"] = rows, scales * share, bias * share
    known = fingerprint > 0
    table = np.where(known[:, None], table, 0)
    out["leans"], out["leans.scale"] = model_file.quantise(table @ leans.T)
    out["role.bias"] = role_bias + role_worth @ s["role.bias"]
    out["finding.bias"] = np.einsum("an,aon->ao", s["find_bias"], find_worth).ravel()
    return out


def calibration_error(gold, findings, bins=10):
    """How far confidence and share of right findings are apart, over bins of equally many."""
    confidence, right = findings.max(2).ravel(), (findings.argmax(2) == gold).ravel()
    parts = np.array_split(np.argsort(confidence), bins)
    return sum(len(p) * abs(confidence[p].mean() - right[p].mean()) for p in parts) / len(right)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("work")
    parser.add_argument("out")
    parser.add_argument("--unseen", help="where to keep what is said of postings that no model has seen (.npz)")
    options = parser.parse_args()
    words = np.load(Path(options.work) / "words.npz")
    table, fingerprint = words["table"].astype(np.float32), words["fingerprint"]
    rows = r.corpus_rows(options.corpus)
    own_count = len(rows)
    rows += r.more_labelled(options.corpus) + r.written_postings()
    whole = len(rows)
    rows += r.written_pairs()
    count = len(rows)
    with tempfile.TemporaryDirectory() as scratch:
        data = c.load(rows, scratch)
        heading = data.form == c.FORMS.index("heading")
        linear = np.load(Path(options.work) / "linear-unseen.npz")
        owners, asked, any_, find, role = unseen(options.work, linear, heading, count)
        importance = np.where(heading, 0, any_ + LEAST_IMPORTANCE)
        keep = ~heading
        own = weighing.own_features(data.posting[keep], count, owners[keep], asked[keep], scratch)
        gold, employers = c.gold_findings(rows), c.employers(rows)
        sums, sizes = word_sums(data.texts(), table, fingerprint)
        middle = (sums * importance[:, None]).sum(0) / (sizes * importance).sum()
        table = table - middle  # a word leans by how it differs from the middle of all words
        sums = sums - sizes[:, None] * middle
        topic = topics(data.posting, count, sums, sizes, importance)
        evidence = weighing.Evidence(own, find, gold, weighing.worth_of(rows))
        findings = weighing.weigh_unseen(evidence, employers, PRICE)
        roles = np.array([c.ROLES.index(row["labels"]["role"]) for row in rows[:whole]])
        judged, placed = np.zeros((whole, len(c.ROLES))), linear["organisations"]
        for inside, outside in GroupKFold(5).split(roles, groups=employers[:whole]):
            policy, lean, net, bias = fit_roles(findings[inside], topic[inside], role[inside], roles[inside])
            judged[outside] = weighing.apply_policy(policy, findings[outside], topic[outside] @ lean.T + role[outside] @ net.T + bias)
        report(gold[:own_count], findings[:own_count], rows[:own_count], judged[:own_count], placed[:own_count])
        print(f"calibration error {calibration_error(gold[:own_count], findings[:own_count]):.3f}")
        if options.unseen:
            np.savez_compressed(options.unseen, findings=findings, judged=judged, owners=owners, asked=asked)
        weigher, find_worth = weighing.fit_weigher(evidence, PRICE)
        policy, role_lean, role_worth, role_bias = fit_roles(findings[:whole], topic[:whole], role[:whole], roles)
    final = Path(options.work) / "fold-1.pt"
    if not final.exists():
        print("no final model: nothing written")
        return
    state = torch.load(final, weights_only=True)
    size = model_file.write_context(options.out, VERSION, tensors(state, table, fingerprint, role_lean, role_bias, find_worth, role_worth, model_file.read_linear(model_file.LINEAR)), weigher, policy)
    print(f"wrote {options.out}: {size:,} bytes")


if __name__ == "__main__":
    main()
