"""From the folds of context_train.py to the weights file: weigher, role points, quantised weights.

    python training/context_finish.py WORK packages/core/weights/context.bin
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import corpus as c
import learnt_from
import model_file
import weighing
from batches import GATE, short
from heads import HEADS
from linear import softmax
from minilm import EAR
from pieces import hashes
from train_linear import report

VERSION = "6"
SHARE, ASKED_SHARE = 0.8, 0.5         # of the network, against the linear reader, where it has read a segment
PRICE = 0.1                           # of the weigher
POINTS_PRICE = 0.06                   # of the role points
ROLES_AT = 3 * HEADS + 1              # first of the linear reader's columns of roles


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def unseen(work, linear, aloud, posting, postings, share=SHARE, gate=GATE):
    """What the folds' models say of the postings that they have not seen: of segments the mean of network and linear model, in log-odds, where the network has read them,
    else the linear model alone; of whole postings the network's findings and role. `aloud`: segments that are no headings; `posting`: theirs."""
    owners, asked = np.log(np.clip(linear["owners"], 1e-9, 1)), log_odds(linear["asked"])
    find, role = np.zeros((postings, HEADS, 4)), np.zeros((postings, len(c.ROLES)))
    number = np.full(aloud[-1] + 1, -1)
    number[aloud] = np.arange(len(aloud))
    if len(asked) != len(aloud):
        raise SystemExit("linear-unseen.npz is of other postings; run `python3 training/run.py train linear` again")
    passes = (1 - linear["owners"][:, :, 0].min(1) >= gate) | short(posting, np.ones(len(posting)))
    for path in sorted(Path(work).glob("fold[0-9].npz")):
        z = np.load(path)
        at = number[z["rows"]]
        keep = passes[at]
        at = at[keep]
        owners[at] = share * z["owners"][keep] + (1 - share) * owners[at]
        asked[at] = ASKED_SHARE * log_odds(z["asked"][keep]) + (1 - ASKED_SHARE) * asked[at]
        find[z["postings"]], role[z["postings"]] = z["find"], z["role"]
    return softmax(owners), 1 / (1 + np.exp(-asked)), find, role


def fit_leans(design, target, classes, price):
    """Multinomial logistic regression on standardised columns -> weights on the raw columns, biases."""
    mean, std = design.mean(0), design.std(0) + 1e-3
    model = LogisticRegression(C=price, max_iter=1000).fit((design - mean) / std, target)
    weights, bias = np.zeros((len(classes), design.shape[1])), np.full(len(classes), -8.0)
    weights[model.classes_] = model.coef_ / std
    bias[model.classes_] = model.intercept_ - (model.coef_ / std) @ mean
    return weights, bias


def fit_roles(findings, lean, network, roles):
    """Points for the findings' owners (whole numbers, ten to one unit of log-odds), what the linear reader's lean is worth (role x role) and what the network's role is."""
    flat = findings.reshape(len(findings), -1)
    weights, bias = fit_leans(np.concatenate([flat, lean, network], 1), roles, c.ROLES, POINTS_PRICE)
    scale, middle = 10, flat.shape[1]
    points = np.rint(weights[:, :middle].reshape(len(c.ROLES), HEADS, 4) * scale)
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
    return policy, weights[:, middle : middle + len(c.ROLES)], weights[:, middle + len(c.ROLES) :], bias


def by_rows(array):
    limit = np.maximum(np.abs(array).max(1), 1e-8)
    return np.rint(array / limit[:, None] * 127).astype(np.int8), (limit / 127).astype(np.float32)


def encoder_tensors(state, vocabulary):
    """What reads the pieces of a segment: matrices outputs x inputs, a scale for each output."""
    s = {name.removeprefix("encoder."): value.numpy() for name, value in state.items() if name.startswith("encoder.")}
    norm = lambda name: np.concatenate([s[f"{name}.weight"], s[f"{name}.bias"]])
    out = {"pieces.hashes": hashes(vocabulary)}
    out["pieces"], out["pieces.scale"] = by_rows(s["words.weight"])
    out["places"], out["norm"] = s["places"], norm("norm")

    def turned(name, weight, bias):
        out[name], out[f"{name}.scale"] = by_rows(weight)
        out[f"{name}.bias"] = bias

    k = 0
    while f"layers.{k}.ask.weight" in s:
        heard = len(s[f"layers.{k}.ask.bias"]) // 3
        scale = np.where(np.arange(3 * heard) < heard, EAR**-0.5, 1).astype(np.float32)
        turned(f"layer.{k}.ask", s[f"layers.{k}.ask.weight"] * scale[:, None], s[f"layers.{k}.ask.bias"] * scale)
        turned(f"layer.{k}.tell", s[f"layers.{k}.tell.weight"], s[f"layers.{k}.tell.bias"])
        out[f"layer.{k}.tell.norm"] = norm(f"layers.{k}.tell_norm")
        for name in ("up", "down"):
            turned(f"layer.{k}.{name}", s[f"layers.{k}.{name}.weight"], s[f"layers.{k}.{name}.bias"])
        out[f"layer.{k}.norm"] = norm(f"layers.{k}.norm")
        k += 1
    turned("enter", state["enter.weight"].numpy(), state["enter.bias"].numpy())
    out["enter.norm"] = np.concatenate([state["norm.weight"].numpy(), state["norm.bias"].numpy()])
    return out


def heads_tensors(state, find_worth, role_worth):
    """Matrices inputs x outputs. `find_worth` (accountability x owner x network's owner) and `role_worth` say what the network's own findings and role are worth: they are
    multiplied in."""
    s = {name: value.numpy() for name, value in state.items() if not name.startswith("encoder.")}
    out = {}
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
    return out


def linear_tensors(linear, lean_worth):
    """The linear reader's rows; its columns of roles are turned into what they are worth beside the network."""
    rows, scales, bias = linear
    weights = rows * scales
    roles = slice(ROLES_AT, ROLES_AT + len(c.ROLES))
    weights[:, roles] = weights[:, roles] @ lean_worth.T
    out = {}
    out["linear"], out["linear.scale"] = model_file.quantise(weights)
    out["linear.bias"] = bias
    return out


def calibration_error(gold, findings, bins=10):
    """How far confidence and share of right findings are apart, over bins of equally many."""
    confidence, right = findings.max(2).ravel(), (findings.argmax(2) == gold).ravel()
    parts = np.array_split(np.argsort(confidence), bins)
    return sum(len(p) * abs(confidence[p].mean() - right[p].mean()) for p in parts) / len(right)


def both_right(rows, gold, findings):
    """Of single sentences of a group that differ in who holds what the group is about: how often both are told right, as `npm run eval -- --pairs` counts."""
    told, groups = findings.argmax(2), {}
    for at, row in enumerate(rows):
        about = [a for a, name in enumerate(c.ACCOUNTABILITIES) if row.get("sure", {}).get(name) == 1]
        if len(about) == 1 and not any("?" in mark for marks in row["labels"]["segments"].values() for mark in marks.values()):
            a = about[0]
            groups.setdefault(row["pair"], {}).setdefault(int(gold[at, a]), told[at, a] == gold[at, a])
    role, shared, other, unstated = range(len(c.FINDINGS))
    out = {}
    for first, second in ((role, other), (role, shared), (shared, other), (role, unstated)):
        both = [told[first] and told[second] for told in groups.values() if first in told and second in told]
        out[f"{c.FINDINGS[first]}/{c.FINDINGS[second]}"] = (sum(both), len(both))
    right, count = (sum(part) for part in zip(*out.values()))
    return f"both right {right / count:.3f} of {count} contrasts: " + ", ".join(f"{name} {right / count:.2f}" for name, (right, count) in out.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work")
    parser.add_argument("out")
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--gate", type=float, default=GATE)
    options = parser.parse_args()
    data = learnt_from.read(options.work)
    count = sum(row["kind"] in ("corpus", "more", "written", "pair") for row in data.rows)
    rows = data.rows[:count]
    own_count, whole = (sum(row["kind"] in kinds for row in rows) for kinds in (("corpus",), ("corpus", "more", "written")))
    aloud = np.flatnonzero((data.form != c.FORMS.index("heading")) & (data.posting < count))
    linear = np.load(Path(options.work) / "linear-unseen.npz")
    owners, asked, find, role = unseen(options.work, linear, aloud, data.posting[aloud], count, options.share, options.gate)
    with tempfile.TemporaryDirectory() as scratch:
        own = weighing.own_features(data.posting[aloud], count, owners, asked, scratch)
    gold, employers, lean = c.gold_findings(rows), c.employers(rows), linear["lean"]
    evidence = weighing.Evidence(own, find, gold, weighing.worth_of(rows))
    findings = weighing.weigh_unseen(evidence, employers, PRICE)
    roles = np.array([c.ROLES.index(row["labels"]["role"]) for row in rows[:whole]])
    judged = np.zeros((whole, len(c.ROLES)))
    for inside, outside in GroupKFold(5).split(roles, groups=employers[:whole]):
        policy, lean_worth, role_worth, bias = fit_roles(findings[inside], lean[inside], role[inside], roles[inside])
        judged[outside] = weighing.apply_policy(policy, findings[outside], lean[outside] @ lean_worth.T + role[outside] @ role_worth.T + bias)
    report(gold[:own_count], findings[:own_count], rows[:own_count], judged[:own_count], linear["organisations"][:own_count])
    print(both_right(rows, gold, findings))
    print(f"calibration error {calibration_error(gold[:own_count], findings[:own_count]):.3f}")
    weigher, find_worth = weighing.fit_weigher(evidence, PRICE)
    policy, lean_worth, role_worth, bias = fit_roles(findings[:whole], lean[:whole], role[:whole], roles)
    final = Path(options.work) / "fold-1.pt"
    if not final.exists():
        print("no final model: nothing written")
        return
    state = torch.load(final, weights_only=True)
    read_linear = model_file.read_linear(model_file.LINEAR)
    tensors = encoder_tensors(state, data.vocabulary) | heads_tensors(state, find_worth, role_worth) | linear_tensors(read_linear, lean_worth)
    tensors["role.bias"] = bias + role_worth @ state["role.bias"].numpy() + lean_worth @ read_linear[2][ROLES_AT : ROLES_AT + len(c.ROLES)]
    tensors["finding.bias"] = np.einsum("an,aon->ao", state["find_bias"].numpy(), find_worth).ravel()
    settings = {"ears": len(tensors["layer.0.ask.bias"]) // (3 * EAR), "gate": options.gate, "share": options.share, "asked": ASKED_SHARE}
    size = model_file.write_context(options.out, VERSION, settings, tensors, weigher, policy)
    print(f"wrote {options.out}: {size:,} bytes")


if __name__ == "__main__":
    main()
