"""From claims to findings and from findings to the role, learnt on claims that the reader made for unseen postings."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from corpus import ACCOUNTABILITIES, FINDINGS, HERE, ROLES
from linear import softmax

CLAIM_FLOOR = 0.03                # as in packages/core/src/read/claims-of-segment.ts
SHARED_OF_EACH = [0, 1, 2, 6]      # as in packages/core/src/weigh/weigh-features.ts
OTHERS_SCALE = 0.3
WORTH = {"corpus": 1.0, "more": 1.0, "written": 0.5, "pair": 0.03}


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


def worth_of(rows):
    """posting x accountability: how much its finding is worth to the weigher."""
    return np.array([[WORTH[row["kind"]] * (row["sure"][a] if "sure" in row else 1) for a in ACCOUNTABILITIES] for row in rows])


def shared_features(own):
    """posting x what all findings may look at, as packages/core/src/weigh/weigh-features.ts."""
    return own[:, :, SHARED_OF_EACH].reshape(len(own), -1)


@dataclass
class Evidence:
    """What there is to weigh in each posting, and what it should come to."""

    own: np.ndarray                # posting x accountability x own features
    network: np.ndarray | None     # posting x accountability x owner: the network's own findings, in log-odds
    gold: np.ndarray               # posting x accountability -> index into FINDINGS
    worth: np.ndarray              # posting x accountability

    def only(self, which):
        return Evidence(*(None if part is None else part[which] for part in (self.own, self.network, self.gold, self.worth)))


def fit_weigher(evidence, price):
    """A multinomial logistic regression for each accountability over its own features, the features of the others (held down) and the
    network's finding, each standardised. Returns the weigher on raw features, and the network's weights (accountability x owner x
    network's owner), None where there is no network."""
    own, network = evidence.own, evidence.network
    others = shared_features(own)
    width, each = own.shape[2], len(SHARED_OF_EACH)
    weigher, worths = {}, []
    for a, accountability in enumerate(ACCOUNTABILITIES):
        own_place = slice(a * each, (a + 1) * each)
        parts, hold = [own[:, a], others], [np.ones(width), np.full(others.shape[1], OTHERS_SCALE)]
        hold[1][own_place] = 0  # an accountability sees its own features once
        if network is not None:
            parts.append(network[:, a]), hold.append(np.ones(len(FINDINGS)))
        x, hold = np.concatenate(parts, 1), np.concatenate(hold)
        mean, std = x.mean(0), x.std(0) + 1e-3
        model = LogisticRegression(C=price, max_iter=2000).fit((x - mean) / std * hold, evidence.gold[:, a], sample_weight=evidence.worth[:, a])
        weights, bias = np.zeros((len(FINDINGS), x.shape[1])), np.full(len(FINDINGS), -9.0)
        weights[model.classes_] = model.coef_ * hold / std
        bias[model.classes_] = model.intercept_ - weights[model.classes_] @ mean
        end = width + others.shape[1]
        weigher[accountability] = {
            owner: {
                "bias": round(float(bias[o]), 4),
                "own": [round(float(w), 4) for w in weights[o, :width]],
                "shared": [round(float(w), 4) for w in weights[o, width:end]],
            }
            for o, owner in enumerate(FINDINGS)
        }
        for missing in set(range(len(FINDINGS))) - set(model.classes_):
            weigher[accountability][FINDINGS[missing]]["own"][2 * missing + 1] = 2.0  # only a sure claim speaks for it
        worths.append(weights[:, end:])
    return weigher, np.array(worths) if network is not None else None


def apply_weigher(weigher, own, lean=None):
    """posting x accountability x finding probabilities, as packages/core/src/weigh/linear-weigher.ts."""
    others = shared_features(own)
    scores = np.zeros((len(own), len(ACCOUNTABILITIES), len(FINDINGS)))
    for a, accountability in enumerate(ACCOUNTABILITIES):
        for o, owner in enumerate(FINDINGS):
            part = weigher[accountability][owner]
            scores[:, a, o] = part["bias"] + own[:, a] @ np.array(part["own"]) + others @ np.array(part["shared"])
    return softmax(scores if lean is None else scores + lean)


def weigh_unseen(evidence, employers, price):
    """Finding probabilities for each posting by a weigher that has not seen its employer."""
    out = np.zeros((len(evidence.own), len(ACCOUNTABILITIES), len(FINDINGS)))
    for inside, outside in GroupKFold(5).split(evidence.own, groups=employers):
        weigher, worths = fit_weigher(evidence.only(inside), price)
        unseen = evidence.only(outside)
        out[outside] = apply_weigher(weigher, unseen.own, None if worths is None else np.einsum("pan,aon->pao", unseen.network, worths))
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
