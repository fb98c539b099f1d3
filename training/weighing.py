"""From claims to findings and from findings to the role, learnt on claims that the reader made for unseen postings."""

import json
import subprocess
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpus import ACCOUNTABILITIES, FINDINGS, HERE, ROLES
from linear import softmax

CLAIM_FLOOR = 0.03                # as in packages/core/src/read/claims-of-segment.ts
SHARED_OF_EACH = [0, 1, 2, 6]      # as in packages/core/src/weigh/weigh-features.ts
OTHERS_SCALE, TOPIC_SCALE = 0.3, 0.2
ALONE, MADE_WEIGHT = 1200, 0.08


def own_features(posting, count, owner_probabilities, asked, work):
    """posting x accountability x own features, made by the product's own code from the claims."""
    lines = [[] for _ in range(count)]
    for segment, (index, probabilities, qualification) in enumerate(zip(posting, owner_probabilities, asked)):
        for a, accountability in enumerate(ACCOUNTABILITIES):
            none, role, shared, other = (float(p) for p in probabilities[a])
            if none <= 1 - CLAIM_FLOOR:
                lines[index].append({
                    "segment": segment, "accountability": accountability, "qualification": float(qualification),
                    "probabilities": {"role": role, "shared": shared, "other": other},
                })
    source, target = Path(work) / "claims.jsonl", Path(work) / "claims.json"
    source.write_text("\n".join(json.dumps(line) for line in lines))
    subprocess.run(["node", str(HERE / "features.mjs"), "claims", str(source), str(target)], check=True)
    return np.array(json.load(open(target)))


def shared_features(own):
    """posting x what all findings may look at, as packages/core/src/weigh/weigh-features.ts."""
    return own[:, :, SHARED_OF_EACH].reshape(len(own), -1)


def made_postings(data, gold, count, rng):
    """More postings for the weigher, made of segments that the reader has not seen: single sentences alone, and sentences planted
    into postings that say nothing of the matter. Half of the planted ones hand the decision to somebody else: the corpus has
    too few of those for a weigher to learn what they mean. -> lists of segment rows, findings, and the posting each stands in (or -1)."""
    segments_of = [[] for _ in range(count)]
    for row, posting in enumerate(data.posting):
        if posting < count:
            segments_of[posting].append(row)
    said = np.argwhere((data.owner > 0) & (data.known > 0) & (data.posting < count)[:, None])
    made, findings, hosts = [], [], []
    alone = np.unique(said[:, 0])
    for row in rng.permutation(alone)[:ALONE]:
        labels = np.where(data.owner[row] > 0, data.owner[row] - 1, 3)
        if data.asked[row] == 1:
            labels = np.where(labels == 0, 1, labels)
        made.append([row]), findings.append(labels), hosts.append(-1)
    duties = said[data.asked[said[:, 0]] != 1]
    handed = data.owner[duties[:, 0], duties[:, 1]] == 3
    others, rest = duties[handed], rng.permutation(duties[~handed])
    for row, a in [*others, *others, *rest[: 2 * len(others)]]:
        quiet = np.flatnonzero(gold[:, a] == 3)
        host = int(rng.choice(quiet))
        labels = gold[host].copy()
        labels[a] = data.owner[row, a] - 1
        for other in np.flatnonzero(data.owner[row]):
            if labels[other] == 3:
                labels[other] = data.owner[row, other] - 1
        made.append([*segments_of[host], row]), findings.append(labels), hosts.append(host)
    return made, np.array(findings), np.array(hosts)


def fit_weigher(own, gold, price, topic=None, worth=None):
    """A multinomial logistic regression for each accountability over its own features, those of the others and the topic, each
    standardised and the last two held down. Returns the weigher on raw features, and the topic's weights
    (accountability x owner x topic) with biases."""
    others = shared_features(own)
    width, each = own.shape[2], len(SHARED_OF_EACH)
    weigher, leans, biases = {}, [], []
    for a, accountability in enumerate(ACCOUNTABILITIES):
        own_place = slice(a * each, (a + 1) * each)
        parts = [own[:, a], others] + ([topic] if topic is not None else [])
        hold = np.concatenate([np.ones(width), np.full(others.shape[1], OTHERS_SCALE)] + ([np.full(topic.shape[1], TOPIC_SCALE)] if topic is not None else []))
        hold[width:][own_place] = 0  # an accountability sees its own features once
        x = np.concatenate(parts, 1)
        mean, std = x.mean(0), x.std(0) + 1e-3
        model = LogisticRegression(C=price, max_iter=2000).fit((x - mean) / std * hold, gold[:, a], sample_weight=worth)
        weights, bias = np.zeros((len(FINDINGS), x.shape[1])), np.full(len(FINDINGS), -9.0)
        weights[model.classes_] = model.coef_ * hold / std
        bias[model.classes_] = model.intercept_ - weights[model.classes_] @ mean
        weigher[accountability] = {
            owner: {
                "bias": round(float(bias[o]), 4),
                "own": [round(float(w), 4) for w in weights[o, :width]],
                "shared": [round(float(w), 4) for w in weights[o, width : width + others.shape[1]]],
            }
            for o, owner in enumerate(FINDINGS)
        }
        for missing in set(range(len(FINDINGS))) - set(model.classes_):
            weigher[accountability][FINDINGS[missing]]["own"][2 * missing + 1] = 2.0  # only a sure claim speaks for it
        leans.append(weights[:, width + others.shape[1] :])
    return weigher, np.array(leans)


def apply_weigher(weigher, own, lean=None):
    """posting x accountability x finding probabilities, as packages/core/src/weigh/linear-weigher.ts."""
    others = shared_features(own)
    scores = np.zeros((len(own), len(ACCOUNTABILITIES), len(FINDINGS)))
    for a, accountability in enumerate(ACCOUNTABILITIES):
        for o, owner in enumerate(FINDINGS):
            part = weigher[accountability][owner]
            scores[:, a, o] = part["bias"] + own[:, a] @ np.array(part["own"]) + others @ np.array(part["shared"])
    return softmax(scores if lean is None else scores + lean)


def fit_with_made(own, gold, price, topic, made):
    if made is None:
        return fit_weigher(own, gold, price, topic)
    own_made, gold_made, topic_made = made
    worth = np.concatenate([np.ones(len(own)), np.full(len(own_made), MADE_WEIGHT)])
    both = None if topic is None else np.concatenate([topic, topic_made])
    return fit_weigher(np.concatenate([own, own_made]), np.concatenate([gold, gold_made]), price, both, worth)


def weigh_unseen(own, gold, employers, price, topic=None, made=None):
    """Finding probabilities for each posting by a weigher that has not seen its employer. `made`: own features, findings, topics
    of made postings, learnt from with less weight in every fold."""
    out = np.zeros((len(own), len(ACCOUNTABILITIES), len(FINDINGS)))
    for train, test in GroupKFold(5).split(own, groups=employers):
        weigher, leans = fit_with_made(own[train], gold[train], price, None if topic is None else topic[train], made)
        lean = None if topic is None else np.einsum("pt,aot->pao", topic[test], leans)
        out[test] = apply_weigher(weigher, own[test], lean)
    return out


def fit_policy(findings, lean, roles, penalty):
    """The role score card: points for each finding's owner and for the lean of the words, rounded to whole points."""
    count, width = len(findings), findings[0].size
    flat = findings.reshape(count, width)
    target = np.eye(len(ROLES))[roles]
    frequency = np.log((target.sum(0) + 1) / (count + len(ROLES)))

    def loss(vector):
        points = vector[: len(ROLES) * width].reshape(len(ROLES), width)
        base = vector[len(ROLES) * width : -1]
        scores = flat @ points.T + base + vector[-1] * lean
        p = softmax(scores)
        total = -np.log(p[np.arange(count), roles] + 1e-12).sum() + penalty * (points**2).sum() + 0.1 * ((base - frequency) ** 2).sum()
        error = p - target
        gradient = np.concatenate([
            (error.T @ flat + 2 * penalty * points).ravel(),
            error.sum(0) + 0.2 * (base - frequency),
            [(error * lean).sum()],
        ])
        return total, gradient

    start = np.concatenate([np.zeros(len(ROLES) * width), frequency, [0.5]])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    scale = 10  # ten points are one unit of log-odds: whole points lose nothing that can be measured
    points = np.rint(best[: len(ROLES) * width].reshape(len(ROLES), len(ACCOUNTABILITIES), len(FINDINGS)) * scale)
    base = np.rint(best[len(ROLES) * width : -1] * scale)
    return {
        "scale": scale,
        "roles": {
            role: {
                "base": int(base[r]),
                "findings": {a: {o: int(points[r, i, j]) for j, o in enumerate(FINDINGS)} for i, a in enumerate(ACCOUNTABILITIES)},
                "lean": round(float(best[-1]) * scale, 2),
            }
            for r, role in enumerate(ROLES)
        },
    }


def apply_policy(policy, findings, lean):
    """posting x role probabilities, as packages/core/src/judge/judge-role.ts."""
    scores = np.zeros((len(findings), len(ROLES)))
    for r, role in enumerate(ROLES):
        card = policy["roles"][role]
        points = np.array([[card["findings"][a][o] for o in FINDINGS] for a in ACCOUNTABILITIES])
        scores[:, r] = card["base"] + (findings * points).sum((1, 2)) + card["lean"] * lean[:, r]
    return softmax(scores / policy["scale"])
